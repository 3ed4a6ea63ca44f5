package dev.loreboard.api.media;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.lifecycle.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An append-only file of records, each some bytes, that outlives a kill or a power cut at any moment.
 *
 * <p>What {@link #append} returned from is in the file whatever happens next. A crash can leave more: records that were
 * on their way, in order and whole. Opening cuts off what a crash left half written, and only that; damage in front of
 * records that had been acknowledged is a {@link StorageException}, and the file stays as it is.
 *
 * <p>A log has one writer at a time: a second, in this process or another, is refused. A file beside it, {@code
 * name.lock}, stands for that hold; {@code name.rewrite} is a rewrite that is not finished. Calls block and are safe
 * from many threads, and those that append at the same time share a trip to the disk. When its thread is interrupted, a
 * call ends soon with {@link CancelledException} and has changed nothing. {@link #close()} waits for running calls;
 * afterwards every call is an {@link IllegalStateException}.
 */
public final class RecordLog implements AutoCloseable {

    /** The size of the largest record: 64 MiB. */
    public static final int MAX_RECORD_BYTES = 1 << 26;

    private static final System.Logger LOGGER = System.getLogger(RecordLog.class.getName());

    private final Path path;
    private final FileClaim claim;
    private final Gate gate;
    private final GroupCommit commits = new GroupCommit(this::write);
    private final Object swap = new Object(); // held while the file or what stands for it is exchanged
    private LogFile file;

    private RecordLog(Path path, FileClaim claim, LogFile file) {
        this.path = path;
        this.claim = claim;
        this.file = file;
        this.gate = new Gate("the record log " + path);
    }

    /** Opens a log, made if it is missing, and cuts its torn tail if it has one. */
    public static RecordLog open(Path file) {
        try {
            Path path = real(file.toAbsolutePath());
            FileClaim claim = FileClaim.tryClaim(
                            sibling(path, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .orElseThrow(() -> new StorageException("The record log " + path + " is open for writing already, "
                            + "in this process or another. Close it there, or name another file."));
            return open(path, claim);
        } catch (IOException failure) {
            throw new StorageException(
                    "The record log " + file + " could not be opened (" + failure
                            + "). It needs a folder that this user may write to.",
                    failure);
        }
    }

    private static RecordLog open(Path path, FileClaim claim) throws IOException {
        try {
            Files.deleteIfExists(sibling(path, ".rewrite"));
            boolean made = Files.notExists(path);
            LogFile file = LogFile.open(path, LogRecovery.end(path));
            if (made) {
                new DurableFolder(folder(path)).force();
            }
            return new RecordLog(path, claim, file);
        } catch (IOException | RuntimeException failure) {
            claim.close();
            throw failure;
        }
    }

    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path folder = Files.createDirectories(folder(path));
        return folder.toRealPath().resolve(path.getFileName());
    }

    private static Path folder(Path path) {
        return Objects.requireNonNull(path.getParent(), "a record log is a file in a folder");
    }

    private static Path sibling(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Returns when the record is on disk. */
    public void append(byte[] record) {
        appendAll(List.of(record));
    }

    /**
     * Returns when all the records are on disk, in this order with no other between them. A crash before that can leave
     * the first of them.
     */
    public void appendAll(Collection<byte[]> records) {
        List<byte[]> copies = records.stream().map(RecordLog::copy).toList();
        if (!copies.isEmpty()) {
            gate.run("append", () -> commits.add(copies));
        }
    }

    /**
     * Gives every record acknowledged so far to the visitor, in order, with one of them in memory at a time. The
     * visitor may append; what it appends is not visited.
     */
    public void replay(Consumer<byte[]> visitor) {
        gate.run("replay", () -> {
            try (LogReader reader = reader()) {
                Optional<byte[]> record = reader.next();
                while (record.isPresent()) {
                    visitor.accept(record.get());
                    record = reader.next();
                }
                reader.requireEnd();
            } catch (IOException failure) {
                throw failed("read", failure);
            }
        });
    }

    /**
     * Puts other records in the place of all there are, in one step: a crash leaves the old ones or the new ones. The
     * source is asked once, while appends wait; {@code log.rewrite(sink -> log.replay(...))} keeps some of the old.
     */
    public void rewrite(RecordSource source) {
        gate.run(
                "rewrite",
                () -> commits.exclusively(() -> {
                    Path fresh = sibling(path, ".rewrite");
                    try {
                        LogRewrite.write(fresh, source);
                        exchange(fresh);
                    } catch (IOException failure) {
                        throw failed("rewrite", failure);
                    } finally {
                        discard(fresh);
                    }
                }));
    }

    /** How many bytes the file takes. */
    public long size() {
        return gate.call("size", () -> {
            synchronized (swap) {
                return file.end();
            }
        });
    }

    @Override
    public void close() {
        gate.close(() -> {
            try (claim) {
                synchronized (swap) {
                    file.close();
                }
            } catch (IOException failure) {
                throw failed("close", failure);
            }
        });
    }

    static byte[] copy(byte[] record) {
        if (record.length > MAX_RECORD_BYTES) {
            throw new IllegalArgumentException("A record has at most " + MAX_RECORD_BYTES + " bytes; this one has "
                    + record.length + ". Keep it as media, and its hash in the log.");
        }
        return record.clone();
    }

    private void write(List<byte[]> batch) {
        try {
            file.add(batch);
        } catch (IOException failure) {
            throw failed("append to", failure);
        }
    }

    private LogReader reader() throws IOException {
        synchronized (swap) {
            return new LogReader(path, file.end());
        }
    }

    /** Whichever step fails, a whole log has the name afterwards, and this object goes on with that one. */
    private void exchange(Path fresh) throws IOException {
        synchronized (swap) {
            file.close();
            try {
                new DurableFolder(folder(path)).take(fresh, path.getFileName().toString());
            } finally {
                file = LogFile.open(path, Files.size(path));
            }
        }
    }

    private void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException failure) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "An unfinished rewrite stays until the next opening: " + fresh,
                    failure);
        }
    }

    private StorageException failed(String verb, IOException failure) {
        return new StorageException(
                "The attempt to " + verb + " " + gate + " failed (" + failure + "). Check its disk; what was "
                        + "acknowledged is safe.",
                failure);
    }
}

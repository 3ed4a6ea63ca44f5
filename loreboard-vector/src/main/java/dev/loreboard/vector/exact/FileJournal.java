package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.RecordLog;
import dev.loreboard.api.store.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes changes to the end of a file; a later change of an entry outdates the earlier ones. */
final class FileJournal implements Journal {

    /** So few are read in no time, however many of them are outdated. */
    private static final int FEW_UPDATES = 1000;

    private final Path file;
    private final RecordLog log;
    private long updates;

    private FileJournal(Path file, RecordLog log) {
        this.file = file;
        this.log = log;
    }

    static Journal open(Path file) {
        return new FileJournal(file, RecordLog.open(file));
    }

    static Journal existing(Path file) {
        if (!Files.exists(file)) {
            throw new StorageException("There is no exact store at " + file
                    + ". To make one, lend the space that it should live in, or an embedder.");
        }
        return open(file);
    }

    @Override
    public Durability durability() {
        return Durability.DISK;
    }

    @Override
    public Table begin(Optional<EmbeddingSpace> wanted, Scan scan) {
        Filling filling = new Filling(scan);
        ChangeReader reader = new ChangeReader();
        log.replay(record -> {
            Change change = reader.read(record);
            switch (change) {
                case Change.Begin(EmbeddingSpace begun) ->
                    wanted.ifPresent(space -> begun.requireSame(space, "The exact store " + this));
                case Change.Update update -> updates++;
            }
            filling.accept(change);
        });
        if (reader.space().isEmpty()) {
            filling.accept(beginNew(wanted));
        }
        return filling.table();
    }

    private Change beginNew(Optional<EmbeddingSpace> wanted) {
        Change begin = new Change.Begin(wanted.orElseThrow(() -> new StorageException(
                "The file " + file + " is empty, so it has no space yet. Lend the one that it should live in.")));
        log.append(ChangeWriter.toBytes(begin));
        return begin;
    }

    @Override
    public void append(List<Change.Update> updates) {
        log.appendAll(updates.stream().map(ChangeWriter::toBytes).toList());
    }

    @Override
    public void tidy(View current) {
        if (updates <= FEW_UPDATES + 2L * current.live()) {
            return;
        }
        log.rewrite(sink -> {
            sink.accept(ChangeWriter.toBytes(new Change.Begin(current.space())));
            current.entries().forEach(entry -> sink.accept(ChangeWriter.toBytes(new Change.Put(entry))));
        });
    }

    @Override
    public void close() {
        log.close();
    }

    @Override
    public String toString() {
        return "at " + file;
    }
}

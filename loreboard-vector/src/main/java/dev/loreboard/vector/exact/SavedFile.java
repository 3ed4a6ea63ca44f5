package dev.loreboard.vector.exact;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.vector.engine.EntryWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.lucene.util.IOUtils;

/** Writes a view into one file: beside it first, and in its place when everything is on disk. */
final class SavedFile {

    private static final int BUFFER = 1 << 20;

    private final View view;
    private final int[] rows;
    private final FileChannel channel;

    private SavedFile(View view, FileChannel channel) {
        this.view = view;
        this.rows = view.liveRows().toArray();
        this.channel = channel;
    }

    static void write(View view, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                new SavedFile(view, channel).write();
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            IOUtils.fsync(file.toAbsolutePath().getParent(), true);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException(
                    "Saving to " + file + " was cancelled: its thread was interrupted.", interrupted);
        } catch (IOException failure) {
            throw new StorageException(
                    "The store could not be saved to " + file + ": " + failure
                            + ". Name a file in a folder that is there, with room for it.",
                    failure);
        } finally {
            deleteIfThere(unfinished);
        }
    }

    private void write() throws IOException {
        channel.position(SavedHeader.BYTES);
        int entriesSum = checked(this::writeEntries);
        SavedHeader header =
                new SavedHeader(view.space(), rows.length, channel.position() - SavedHeader.BYTES, entriesSum, 0);
        channel.position(header.vectorsAt());
        int vectorsSum = checked(this::writeVectors);
        SavedHeader whole = new SavedHeader(view.space(), rows.length, header.entriesBytes(), entriesSum, vectorsSum);
        ByteBuffer bytes = ByteBuffer.wrap(whole.toBytes());
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    private void writeEntries(OutputStream out) throws IOException {
        for (int row : rows) {
            out.write(EntryWriter.toBytes(view.entry(row)));
        }
    }

    private void writeVectors(OutputStream out) throws IOException {
        for (int row : rows) {
            CancelledException.throwIfInterrupted("Saving");
            out.write(view.entry(row).embedding().toBytes());
        }
    }

    private int checked(Part part) throws IOException {
        CRC32C sum = new CRC32C();
        OutputStream out =
                new BufferedOutputStream(new CheckedOutputStream(Channels.newOutputStream(channel), sum), BUFFER);
        part.writeTo(out);
        out.flush();
        return (int) sum.getValue();
    }

    /** What is written in one go. */
    @FunctionalInterface
    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void deleteIfThere(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            // It is overwritten by the next save.
        }
    }
}

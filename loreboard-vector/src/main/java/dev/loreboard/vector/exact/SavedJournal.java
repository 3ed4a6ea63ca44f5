package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Durability;
import dev.loreboard.vector.engine.EntryReader;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A saved store as the beginning of another one, which writes nothing down. */
final class SavedJournal implements Journal {

    private final Path file;
    private final SavedHeader header;
    private final List<Kept> entries;
    private final SavedVectors vectors;

    private SavedJournal(Path file, SavedHeader header, List<Kept> entries, SavedVectors vectors) {
        this.file = file;
        this.header = header;
        this.entries = entries;
        this.vectors = vectors;
    }

    static Journal open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            SavedHeader header = SavedHeader.read(bytes(channel, 0, SavedHeader.BYTES), file);
            if (channel.size() != header.fileBytes()) {
                throw SavedHeader.damaged(
                        file, "it has " + channel.size() + " bytes where " + header.fileBytes() + " belong");
            }
            List<Kept> entries = entries(channel, header, file);
            return new SavedJournal(file, header, entries, SavedVectors.open(channel, header, file));
        } catch (NoSuchFileException missing) {
            throw new StorageException(
                    "There is no saved exact store at " + file
                            + ". ExactStore.saveTo writes one; a store that is appended to is opened with ExactOptions.at.",
                    missing);
        } catch (IOException failure) {
            throw new StorageException(
                    "The saved exact store " + file + " cannot be read: " + failure + ". Name a file that can be.",
                    failure);
        }
    }

    /** As many bytes as there are, at most so many. */
    private static byte[] bytes(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, Math.max(0, channel.size() - from)));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // A read may bring less than what is asked for.
        }
        return bytes.array();
    }

    private static List<Kept> entries(FileChannel channel, SavedHeader header, Path file) throws IOException {
        byte[] bytes = bytes(channel, SavedHeader.BYTES, Math.toIntExact(header.entriesBytes()));
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        if ((int) sum.getValue() != header.entriesSum()) {
            throw SavedHeader.damaged(file, "its entries have another checksum than it says");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Kept> entries = new ArrayList<>(header.rows());
        Embedding none = Embedding.of(header.space(), unit(header.space().dimension()));
        try {
            for (int row = 0; row < header.rows(); row++) {
                entries.add(Kept.of(EntryReader.read(in, none)));
            }
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            throw SavedHeader.damaged(file, "its entries cannot be read");
        }
        return entries;
    }

    /** What an entry has until it is found, for the reader wants one. */
    private static float[] unit(int dimension) {
        float[] values = new float[dimension];
        values[0] = 1;
        return values;
    }

    @Override
    public Durability durability() {
        return Durability.MEMORY;
    }

    @Override
    public Table begin(Optional<EmbeddingSpace> wanted, Scan scan) {
        wanted.ifPresent(space -> header.space().requireSame(space, "The exact store " + this));
        return Table.over(header.space(), scan, entries, vectors);
    }

    @Override
    public void append(List<Change.Update> updates) {}

    @Override
    public void tidy(View current) {}

    @Override
    public void close() {
        vectors.close();
    }

    @Override
    public String toString() {
        return "saved at " + file;
    }
}

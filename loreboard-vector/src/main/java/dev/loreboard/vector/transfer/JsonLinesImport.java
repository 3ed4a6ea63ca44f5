package dev.loreboard.vector.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the entries of a file of JSON Lines into a store. Vectors of another program need not have length one. Importing again
 * is safe; to go on behind what is there already, say from which line.
 *
 * @param fromLine the first line that is looked at, besides the one that names the space
 * @param together how many entries are put at once
 */
public record JsonLinesImport(long fromLine, int together) {

    private static final int FIRST_ENTRY = 2;
    private static final int DEFAULT_TOGETHER = 1000;

    public JsonLinesImport {
        if (fromLine < FIRST_ENTRY) {
            throw new IllegalArgumentException("The first line names the space, so entries begin at line " + FIRST_ENTRY
                    + ", not " + fromLine + ".");
        }
        Steps.requireSome(together);
    }

    public static JsonLinesImport ofEverything() {
        return new JsonLinesImport(FIRST_ENTRY, DEFAULT_TOGETHER);
    }

    public JsonLinesImport fromLine(long number) {
        return new JsonLinesImport(number, together);
    }

    public JsonLinesImport together(int entries) {
        return new JsonLinesImport(fromLine, entries);
    }

    /**
     * The space of the entries in a file, to open a store for them.
     *
     * @throws UnreadableContentException when it does not begin as an export does
     * @throws StorageException when it cannot be read
     */
    public static EmbeddingSpace space(Path file) {
        try (LineReader lines = new LineReader(file)) {
            return Header.read(LineReader.parse(lines.next().orElse(new byte[0])))
                    .space();
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableContentException(
                    "The file " + file + " cannot be imported: " + wrong.getMessage() + ". Export it again.", wrong);
        } catch (IOException failure) {
            throw new StorageException("The import from " + file + " failed: " + failure, failure);
        }
    }

    /**
     * Puts, and says how many entries. What comes before a line that cannot be read is in the store.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the file is of another space; nothing is put then
     * @throws UnreadableContentException naming the line that cannot be read, or saying that the file ends early
     */
    public long run(Path file, VectorStore store, Progress progress) {
        Steps steps = Steps.begin("importing", progress);
        List<Entry> gathered = new ArrayList<>();
        try (LineReader lines = new LineReader(file)) {
            try {
                Header header = Header.read(LineReader.parse(lines.next().orElse(new byte[0])));
                store.space().requireSame(header.space(), "The store to import into");
                return read(lines, store, gathered, steps, file);
            } catch (IllegalArgumentException wrong) {
                put(gathered, store, steps);
                throw new UnreadableContentException(
                        "Line " + lines.number() + " of " + file + " cannot be imported: " + wrong.getMessage()
                                + ". What comes before it is in the store; mend the line and go on from it with fromLine("
                                + lines.number() + ").",
                        wrong);
            }
        } catch (IOException failure) {
            throw new StorageException("The import from " + file + " failed: " + failure, failure);
        }
    }

    private long read(LineReader lines, VectorStore store, List<Entry> gathered, Steps steps, Path file)
            throws IOException {
        for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
            if (lines.number() < fromLine && !Closing.begins(next.get())) {
                continue;
            }
            JsonNode object = LineReader.parse(next.get());
            if (Closing.isOne(object)) {
                put(gathered, store, steps);
                requireAll(Closing.read(object), lines, file);
                requireLast(lines, file);
                return steps.end();
            }
            gathered.add(EntryJson.read(object, store.space()));
            if (gathered.size() == together) {
                put(gathered, store, steps);
            }
        }
        put(gathered, store, steps);
        throw new UnreadableContentException("The file " + file + " ends early, behind line " + (lines.number() - 1)
                + ": it lacks the line that says how many entries there are. What it has is in the store; export it"
                + " again, or copy the rest of it and go on with fromLine(" + lines.number() + ").");
    }

    private static void requireAll(Closing closing, LineReader lines, Path file) {
        long found = lines.number() - FIRST_ENTRY;
        if (closing.entries() != found) {
            throw new UnreadableContentException("The file " + file + " says that it has " + closing.entries()
                    + " entries, but has " + found + ". They are in the store; export it again to have them all.");
        }
    }

    private static void requireLast(LineReader lines, Path file) throws IOException {
        if (lines.next()
                .filter(line -> !new String(line, StandardCharsets.UTF_8).isBlank())
                .isPresent()) {
            throw new UnreadableContentException("The file " + file + " goes on at line " + lines.number()
                    + " behind the line that says how many entries there are, as two files in one would. What comes"
                    + " before it is in the store; import the rest as a file of its own.");
        }
    }

    private static void put(List<Entry> gathered, VectorStore store, Steps steps) {
        store.put(gathered);
        steps.done(gathered.size());
        gathered.clear();
    }
}

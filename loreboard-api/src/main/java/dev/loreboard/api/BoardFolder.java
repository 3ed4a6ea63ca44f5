package dev.loreboard.api;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.VectorStore;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where a board keeps everything, and the small file that says how.
 *
 * <pre>
 * board.properties   the format, the space, the store and its folder
 * media/             the bytes of what was added, by hash
 * index-1/           the store's own, unless it is handed over
 * ledger             what happened
 * relevance.properties  what answers are worth; may be deleted, and is made anew
 * </pre>
 */
record BoardFolder(Path root) {

    private static final String FORMAT = "1";

    /** What stands for a store that is handed over; no plugin can be called that. */
    private static final String LENT = "(handed over)";

    /** How a board is kept. */
    record Manifest(EmbeddingSpace space, Index index) {}

    /** Where a board keeps its vectors. */
    sealed interface Index {

        /**
         * In a store that the board opens.
         *
         * @param folder the name of the store's folder, which lies in the board's
         */
        record Own(String store, String folder) implements Index {

            private static final Pattern FOLDER = Pattern.compile("index-[0-9]{1,9}");

            public Own {
                if (!FOLDER.matcher(folder).matches()) {
                    throw new IllegalArgumentException("the index is called \"" + folder + "\", not like \"index-1\"");
                }
            }
        }

        /** In a store that the caller hands over whenever the board is opened. */
        record Lent() implements Index {}
    }

    Path media() {
        return root.resolve("media");
    }

    Path ledger() {
        return root.resolve("ledger");
    }

    Path relevance() {
        return root.resolve("relevance.properties");
    }

    Path index(Index.Own index) {
        return root.resolve(index.folder());
    }

    /** What the folder says; nothing when there is no board yet. */
    Optional<Manifest> read() {
        Path file = manifest();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException failure) {
            throw new StorageException(file + " cannot be read (" + failure + "). Restore it from a copy.", failure);
        }
        String format = value(properties, "format");
        if (!format.equals(FORMAT)) {
            throw new StorageException("The board at " + root + " has the format " + format + "; this library knows "
                    + FORMAT + ". Open it with the version of Loreboard that made it, or a newer one.");
        }
        try {
            return Optional.of(new Manifest(
                    new EmbeddingSpace(value(properties, "space"), Integer.parseInt(value(properties, "dimension"))),
                    index(properties)));
        } catch (IllegalArgumentException damaged) {
            throw new StorageException(
                    file + " is damaged (" + damaged.getMessage() + "). Restore it from a copy.", damaged);
        }
    }

    /** Replaces what the folder says, in one step. */
    void write(Manifest manifest) {
        List<String> lines = new ArrayList<>(List.of(
                "format=" + FORMAT,
                "space=" + escaped(manifest.space().name()),
                "dimension=" + manifest.space().dimension()));
        switch (manifest.index()) {
            case Index.Own(String store, String folder) -> lines.addAll(List.of("store=" + store, "index=" + folder));
            case Index.Lent() -> lines.add("store=" + LENT);
        }
        Path fresh = root.resolve("board.properties.new");
        try {
            Files.write(fresh, lines);
            force(fresh);
            Files.move(fresh, manifest(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(root);
        } catch (IOException failure) {
            throw new StorageException(
                    manifest() + " could not be written (" + failure + "). Check the disk and its permissions.",
                    failure);
        }
    }

    /**
     * Makes sure that vectors of this space may come in.
     *
     * @throws SpaceMismatchException naming both spaces and the way out
     */
    void requireSame(EmbeddingSpace board, EmbeddingSpace model) {
        if (!board.equals(model)) {
            throw new SpaceMismatchException("The board at " + root + " was made in the space " + board
                    + ", but the model makes vectors of " + model
                    + ". Open it with the model that made it, or make a new"
                    + " board in another folder.");
        }
    }

    /**
     * Makes sure that the store is one for this space.
     *
     * @throws SpaceMismatchException naming both spaces and the way out
     */
    void requireFits(EmbeddingSpace store, EmbeddingSpace model) {
        if (!store.equals(model)) {
            throw new SpaceMismatchException("The store for the board at " + root + " lives in the space " + store
                    + ", but the model makes vectors of " + model
                    + ". Choose a store of the model's space, or the model of the store's.");
        }
    }

    /**
     * The store that a board has already, which a choice cannot change.
     *
     * @throws StorageException when the store has to be handed over and was not, or must not be and was
     */
    Choice<VectorStore> sameStore(Index index, Optional<Choice<VectorStore>> chosen) {
        return switch (index) {
            case Index.Own(String store, String ignored) ->
                switch (chosen.orElseGet(() -> asMade(store))) {
                    case Choice.Lent<VectorStore> lent ->
                        throw new StorageException("The board at " + root + " keeps its vectors in its own store \""
                                + store + "\", but another store was handed over. Open it without that one, or make a"
                                + " new board in another folder.");
                    case Choice.Named<VectorStore> named -> named.name().equals(store) ? named : asMade(store);
                };
            case Index.Lent() ->
                chosen.filter(Choice.Lent.class::isInstance)
                        .orElseThrow(() -> new StorageException("The board at " + root
                                + " keeps its vectors in a store that is handed over, and none was. Hand it over again:"
                                + " Loreboard.at(folder).store(store)."));
        };
    }

    private static Choice<VectorStore> asMade(String store) {
        return new Choice.Named<>(store, Settings.none(), "which it was made with.");
    }

    void create() {
        try {
            Files.createDirectories(root);
        } catch (IOException failure) {
            throw new StorageException(
                    "The folder " + root + " cannot be made (" + failure + "). Name one that this user may write to.",
                    failure);
        }
    }

    private Index index(Properties properties) {
        String store = value(properties, "store");
        return store.equals(LENT) ? new Index.Lent() : new Index.Own(store, value(properties, "index"));
    }

    private Path manifest() {
        return root.resolve("board.properties");
    }

    private String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new StorageException(manifest() + " does not say \"" + key + "\". Restore it from a copy.");
        }
        return value;
    }

    /** A properties file takes a backslash for an escape, and a space at the beginning for nothing. */
    private static String escaped(String value) {
        String doubled = value.replace("\\", "\\\\");
        return doubled.startsWith(" ") ? "\\" + doubled : doubled;
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

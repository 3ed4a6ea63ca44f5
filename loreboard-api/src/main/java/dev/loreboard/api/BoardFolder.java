package dev.loreboard.api;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.VectorStore;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a board keeps everything, and the small file that says how.
 *
 * <pre>
 * board.properties   the format, the space, the store and its folder
 * media/             the bytes of what was added, by hash
 * index-1/           the store's own, unless it is handed over
 * ledger             what happened
 * relevance.properties  what answers are worth; may be deleted, and is made anew
 * next.properties    while it is re-embedded: the other space and its index
 * </pre>
 */
record BoardFolder(Path root) {

    private static final System.Logger LOG = System.getLogger(Loreboard.class.getName());
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

            private static final String PREFIX = "index-";
            private static final Pattern FOLDER = Pattern.compile(PREFIX + "[0-9]{1,9}");

            public Own {
                if (!FOLDER.matcher(folder).matches()) {
                    throw new IllegalArgumentException("the index is called \"" + folder + "\", not like \"index-1\"");
                }
            }

            static Own first(String store) {
                return new Own(store, PREFIX + 1);
            }

            Own following() {
                return new Own(store, PREFIX + (number() + 1));
            }

            Own preceding() {
                return new Own(store, PREFIX + (number() - 1));
            }

            private int number() {
                return Integer.parseInt(folder.substring(PREFIX.length()));
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
        return read(manifest());
    }

    private Optional<Manifest> read(Path file) {
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
        write(manifest(), manifest);
    }

    /**
     * Where a board is to go on in another space: where an earlier attempt at the same has left off, else in a new index.
     *
     * @throws StorageException when the board keeps its vectors in a store that is not its own
     */
    Manifest next(Manifest current, EmbeddingSpace space) {
        Index.Own own = own(current);
        Optional<Manifest> begun = read(nextManifest());
        if (begun.isPresent() && begun.get().space().equals(space)) {
            return begun.get();
        }
        Index.Own following = own.following();
        delete(index(following));
        Manifest next = new Manifest(space, following);
        write(nextManifest(), next);
        return next;
    }

    private Index.Own own(Manifest current) {
        return switch (current.index()) {
            case Index.Own own -> own;
            case Index.Lent() ->
                throw new StorageException(
                        "The board at " + root + " keeps its vectors in a store that was handed over,"
                                + " so it cannot make another one for them. Make a new board with the other model and a store"
                                + " of its space, and add again.");
        };
    }

    /** Takes away what is left of the space that a board has left; what resists is left to the next time. */
    void tidyUp() {
        Optional<Manifest> next = read(nextManifest());
        try {
            if (next.isPresent() && next.equals(read())) {
                delete(index(own(next.get()).preceding()));
                delete(nextManifest());
            }
        } catch (StorageException failure) {
            LOG.log(Level.WARNING, "What the board at " + root + " no longer needs could not be deleted.", failure);
        }
    }

    /** Does not follow links. */
    static void delete(Path path) {
        try (Stream<Path> paths = Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Files.walk(path) : Stream.empty()) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failure) {
            throw new StorageException(
                    path + " could not be deleted (" + failure + "). Check its permissions.", failure);
        }
    }

    private void write(Path file, Manifest manifest) {
        List<String> lines = new ArrayList<>(List.of(
                "format=" + FORMAT,
                "space=" + escaped(manifest.space().name()),
                "dimension=" + manifest.space().dimension()));
        switch (manifest.index()) {
            case Index.Own(String store, String folder) -> lines.addAll(List.of("store=" + store, "index=" + folder));
            case Index.Lent() -> lines.add("store=" + LENT);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, lines);
            force(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(root);
        } catch (IOException failure) {
            throw new StorageException(
                    file + " could not be written (" + failure + "). Check the disk and its permissions.", failure);
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
                    + ". Open it with the model that made it; from there reembed(...)"
                    + " moves it to the other.");
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

    private Path nextManifest() {
        return root.resolve("next.properties");
    }

    Path manifest() {
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

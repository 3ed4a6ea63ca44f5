package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** What an index says of itself in each commit: the version of its layout, and the space of its vectors. */
record IndexManifest(EmbeddingSpace space) {

    /** Goes up with each change that an older library could not read. */
    static final int LAYOUT = 1;

    private static final String LAYOUT_KEY = "loreboard.layout";
    private static final String SPACE_KEY = "loreboard.space";
    private static final String DIMENSION_KEY = "loreboard.dimension";

    /**
     * What stands in the last commit; nothing when there is no index.
     *
     * @throws StorageException for an index of something else, or of a newer library
     */
    static Optional<IndexManifest> read(Directory directory, Path folder) throws IOException {
        return DirectoryReader.indexExists(directory)
                ? Optional.of(parse(SegmentInfos.readLatestCommit(directory).getUserData(), folder))
                : Optional.empty();
    }

    /** As {@link #parse} reads it. */
    Map<String, String> toCommitData() {
        return Map.of(
                LAYOUT_KEY,
                String.valueOf(LAYOUT),
                SPACE_KEY,
                space.name(),
                DIMENSION_KEY,
                String.valueOf(space.dimension()));
    }

    static Map<String, String> commitData(@Nullable Iterable<Map.Entry<String, String>> entries) {
        return entries == null
                ? Map.of()
                : StreamSupport.stream(entries.spliterator(), false)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static IndexManifest parse(Map<String, String> data, Path folder) {
        @Nullable String layout = data.get(LAYOUT_KEY);
        if (layout == null) {
            throw new StorageException("The index at " + folder
                    + " was made by another program, so its vectors have no space. Choose a folder of its own.");
        }
        if (!layout.equals(String.valueOf(LAYOUT))) {
            throw new StorageException("The index at " + folder + " has layout " + layout
                    + ", this library reads layout " + LAYOUT + ". Open it with the Loreboard that wrote it, or a newer"
                    + " one.");
        }
        try {
            return new IndexManifest(new EmbeddingSpace(
                    data.getOrDefault(SPACE_KEY, ""), Integer.parseInt(data.getOrDefault(DIMENSION_KEY, ""))));
        } catch (IllegalArgumentException malformed) {
            throw new StorageException(
                    "The index at " + folder + " names no space that could be: " + malformed.getMessage()
                            + " It is damaged; open a snapshot of it.",
                    malformed);
        }
    }
}

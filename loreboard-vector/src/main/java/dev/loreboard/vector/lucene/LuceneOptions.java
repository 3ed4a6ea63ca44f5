package dev.loreboard.vector.lucene;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where a {@link LuceneStore} lives and how hard it tries.
 *
 * @param folder holds the index and nothing else; made when it is missing
 * @param compression in which form the graph looks at vectors; that of what is put from now on
 * @param links how many neighbours an entry has in the graph
 * @param buildEffort how many candidates are looked at for each neighbour while the graph is built
 * @param searchEffort how many candidates a search keeps in view, at least as many as it is to find; not said, 100 of up to
 *     100,000 entries, and more of more
 */
public record LuceneOptions(
        Path folder, Compression compression, int links, int buildEffort, OptionalInt searchEffort) {

    static final int MOST_LINKS = 512;
    static final int MOST_EFFORT = 3200;

    public LuceneOptions {
        require("links", links, 2, MOST_LINKS);
        require("build effort", buildEffort, 1, MOST_EFFORT);
        searchEffort.ifPresent(effort -> require("search effort", effort, 1, 100_000));
    }

    /** The defaults, for a store in this folder. */
    public static LuceneOptions at(Path folder) {
        return new LuceneOptions(folder, Compression.NONE, 16, 100, OptionalInt.empty());
    }

    public LuceneOptions withCompression(Compression form) {
        return new LuceneOptions(folder, form, links, buildEffort, searchEffort);
    }

    public LuceneOptions withLinks(int neighbours) {
        return new LuceneOptions(folder, compression, neighbours, buildEffort, searchEffort);
    }

    public LuceneOptions withBuildEffort(int candidates) {
        return new LuceneOptions(folder, compression, links, candidates, searchEffort);
    }

    public LuceneOptions withSearchEffort(int candidates) {
        return new LuceneOptions(folder, compression, links, buildEffort, OptionalInt.of(candidates));
    }

    private static void require(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The " + what + " lies between " + least + " and " + most + ", not at " + value + ".");
        }
    }
}

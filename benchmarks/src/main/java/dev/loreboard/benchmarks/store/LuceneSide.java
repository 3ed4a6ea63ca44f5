package dev.loreboard.benchmarks.store;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.peers.GraphSettings;
import dev.loreboard.benchmarks.peers.Searcher;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Side;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import java.io.IOException;
import java.nio.file.Path;

/** Our store in its folder, opened anew for each effort; its answers are whole entries. */
public final class LuceneSide {

    private final Path folder;
    private final int limit;
    private final Filter filter;
    private LuceneStore open;

    private LuceneSide(Path folder, EmbeddingSpace space, int limit, Filter filter) {
        this.folder = folder;
        this.limit = limit;
        this.filter = filter;
        this.open = new LuceneStore(LuceneOptions.at(folder), space);
    }

    /** Fills a store of its own with the vectors of an input, in one piece, and searches at the least effort that will do. */
    public static Side filling(VectorInput input, Ground ground) throws IOException {
        Matrix base = input.base(ground.input());
        EmbeddingSpace space = StoredVectors.space(base.dimension());
        LuceneSide side = new LuceneSide(ground.scratch().resolve("index"), space, input.limit(), Filter.everything());
        StoredVectors.put(base, side.open);
        side.open.compact();
        return GraphSettings.side(input, ground.input(), side::at);
    }

    /** Searches a store that is there, among some entries, at this effort. */
    static Searcher searching(Path folder, EmbeddingSpace space, int limit, Filter filter, int effort) {
        return new LuceneSide(folder, space, limit, filter).at(effort);
    }

    private Searcher at(int effort) {
        EmbeddingSpace space = open.space();
        open.close();
        open = LuceneStore.existing(LuceneOptions.at(folder).withSearchEffort(effort));
        return values -> StoredVectors.rows(open.search(
                Query.near(Embedding.of(space, values)).where(filter).limit(limit)));
    }
}

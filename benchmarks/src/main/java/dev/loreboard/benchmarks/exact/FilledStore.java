package dev.loreboard.benchmarks.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.peers.OneQuery;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import dev.loreboard.benchmarks.race.WholeAnswer;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import dev.loreboard.vector.exact.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Our store with the vectors of an input, whose ids are the rows. */
record FilledStore(EmbeddingSpace space, ExactStore store, int limit) {

    static Side oneQuery(VectorInput input, Path folder, Scan scan) throws IOException {
        FilledStore filled = of(input, folder, scan);
        return new OneQuery(input.queries(folder), query -> rows(filled.store.search(filled.query(query))));
    }

    static Side allQueries(VectorInput input, Path folder, Scan scan) throws IOException {
        FilledStore filled = of(input, folder, scan);
        List<Query> queries =
                Arrays.stream(input.queries(folder).rows()).map(filled::query).toList();
        return new WholeAnswer(() -> Answer.of(filled.store.searchAll(queries).stream()
                .map(FilledStore::rows)
                .flatMapToInt(Arrays::stream)
                .toArray()));
    }

    private static FilledStore of(VectorInput input, Path folder, Scan scan) throws IOException {
        Matrix base = input.base(folder);
        EmbeddingSpace space = new EmbeddingSpace("benchmark", base.dimension());
        ExactStore store = new ExactStore(ExactOptions.inMemory().scanning(scan), space);
        for (int row = 0; row < base.size(); row++) {
            store.put(List.of(Entry.of("%09d".formatted(row), Embedding.of(space, base.row(row)))));
        }
        return new FilledStore(space, store, input.limit());
    }

    private Query query(float[] values) {
        return Query.near(Embedding.of(space, values)).limit(limit);
    }

    private static int[] rows(List<Match> matches) {
        return matches.stream()
                .mapToInt(match -> Integer.parseInt(match.entry().id()))
                .toArray();
    }
}

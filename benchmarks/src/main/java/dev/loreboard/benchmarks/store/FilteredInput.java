package dev.loreboard.benchmarks.store;

import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.Nearest;
import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Vectors in a store of ours in one piece, and the right answers to queries among all of them and among some. An answer
 * begins with the share that it is for.
 */
record FilteredInput(VectorInput vectors) {

    static final int ALL = 100;

    private static final List<Integer> SHARES = List.of(1, 10, 50, ALL);
    private static final String INDEX = "index";

    void write(Path folder) throws IOException {
        vectors.write(folder);
        Matrix base = vectors.base(folder);
        for (int share : SHARES) {
            Files.write(
                    truth(folder, share),
                    Answer.of(nearest(folder, base, share)).toBytes());
        }
        try (LuceneStore store =
                new LuceneStore(LuceneOptions.at(folder.resolve(INDEX)), StoredVectors.space(base.dimension()))) {
            StoredVectors.put(base, store);
            store.compact();
        }
    }

    /** So many of a hundred entries are let in. */
    static Filter filter(int share) {
        return share == ALL
                ? Filter.everything()
                : Field.named(StoredVectors.PART).below(share);
    }

    /** The share of right matches in an answer. */
    double recall(Path folder, byte[] answer) throws IOException {
        IntBuffer found = Answer.numbers(answer);
        IntBuffer right = Answer.numbers(Files.readAllBytes(truth(folder, found.get())));
        int limit = right.remaining() / vectors.queries();
        if (found.remaining() != right.remaining()) {
            throw new IllegalArgumentException("The answer to " + vectors.queries() + " queries has "
                    + right.remaining() + " matches, not " + found.remaining() + ".");
        }
        int hits = 0;
        for (int query = 0; query < vectors.queries(); query++) {
            int[] wanted = new int[limit];
            right.get(query * limit, wanted);
            for (int place = 0; place < limit; place++) {
                int row = found.get();
                hits += Arrays.stream(wanted).anyMatch(one -> one == row) ? 1 : 0;
            }
        }
        return (double) hits / right.remaining();
    }

    /** A copy of the store, since only one at a time may open it. */
    static Path copyIndex(Path input, Path scratch) throws IOException {
        Path copy = Files.createDirectory(scratch.resolve(INDEX));
        try (Stream<Path> files = Files.list(input.resolve(INDEX))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private int[] nearest(Path folder, Matrix base, int share) throws IOException {
        int[] chosen = IntStream.range(0, base.size())
                .filter(row -> StoredVectors.part(row) < share)
                .toArray();
        int[] places = Nearest.ofAll(vectors.queries(folder), base.only(chosen), vectors.limit());
        return Arrays.stream(places).map(place -> chosen[place]).toArray();
    }

    private static Path truth(Path folder, int share) {
        return folder.resolve("truth-" + share + ".i32");
    }
}

package dev.loreboard.benchmarks.input;

import dev.loreboard.benchmarks.race.Answer;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A folder with vectors to search or to sort, queries, and the right answers to them. Beside the vectors stands
 * {@code numbers.txt}, a name and a number in each line, for those who map the files into memory.
 *
 * @param rows how many vectors
 * @param dimension how long they are
 * @param queries how many queries
 * @param limit how many matches each asks for
 */
public record VectorInput(int rows, int dimension, int queries, int limit) {

    private static final long SEED = 20_250_601;
    private static final String NUMBERS = "numbers.txt";
    private static final String BASE = "base.f32";
    private static final String QUERIES = "queries.f32";
    private static final String TRUTH = "truth.i32";

    /** A name that is another for other sizes. */
    public String name() {
        return rows + "x" + dimension + "-" + queries + "-" + limit;
    }

    @Override
    public String toString() {
        return rows + " vectors of " + dimension + " dimensions, best " + limit;
    }

    public void write(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        Mixture mixture = new Mixture(dimension, random);
        Matrix base = mixture.draw(rows, random);
        Matrix asked = mixture.draw(queries, random);
        base.write(folder.resolve(BASE));
        asked.write(folder.resolve(QUERIES));
        int[] truth = Nearest.ofAll(asked, base, limit);
        Files.write(folder.resolve(TRUTH), Answer.of(truth).toBytes());
        Files.write(
                folder.resolve(NUMBERS),
                List.of("rows " + rows, "dimension " + dimension, "queries " + queries, "limit " + limit));
    }

    public Matrix base(Path folder) throws IOException {
        return Matrix.read(folder.resolve(BASE), dimension);
    }

    public Matrix queries(Path folder) throws IOException {
        return Matrix.read(folder.resolve(QUERIES), dimension);
    }

    /** The share of right matches in an answer, which has as many for each query as were asked for. */
    public double recall(Path folder, byte[] answer) throws IOException {
        IntBuffer found = Answer.numbers(answer);
        IntBuffer right = Answer.numbers(Files.readAllBytes(folder.resolve(TRUTH)));
        if (found.remaining() != right.remaining()) {
            throw new IllegalArgumentException("The answer to " + queries + " queries has " + right.remaining()
                    + " matches, not " + found.remaining() + ".");
        }
        int hits = 0;
        for (int query = 0; query < queries; query++) {
            for (int place = 0; place < limit; place++) {
                hits += contains(right, query, found.get(query * limit + place)) ? 1 : 0;
            }
        }
        return (double) hits / right.remaining();
    }

    private boolean contains(IntBuffer right, int query, int row) {
        for (int place = 0; place < limit; place++) {
            if (right.get(query * limit + place) == row) {
                return true;
            }
        }
        return false;
    }
}

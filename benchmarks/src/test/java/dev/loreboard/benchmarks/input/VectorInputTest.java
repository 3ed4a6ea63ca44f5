package dev.loreboard.benchmarks.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.tck.rule.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The vectors that everybody works on")
class VectorInputTest {

    private static final VectorInput INPUT = new VectorInput(60, 12, 4, 10);

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    @DisplayName("are the same every time, byte for byte")
    void areTheSameEveryTime() throws IOException {
        INPUT.write(folder);
        INPUT.write(other);

        for (String file : new String[] {"base.f32", "queries.f32", "truth.i32", "numbers.txt"}) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
    }

    @Test
    @DisplayName("are as many and as long as asked for, and of length one")
    void areOfLengthOne() throws IOException {
        INPUT.write(folder);

        Matrix base = INPUT.base(folder);

        assertThat(base.size()).isEqualTo(60);
        assertThat(base.dimension()).isEqualTo(12);
        for (float[] row : base.rows()) {
            assertThat(IntStream.range(0, row.length)
                            .mapToDouble(i -> (double) row[i] * row[i])
                            .sum())
                    .isCloseTo(1, within(1e-5));
        }
        assertThat(Files.readAllLines(folder.resolve("numbers.txt")))
                .containsExactly("rows 60", "dimension 12", "queries 4", "limit 10");
    }

    @Test
    @DisplayName("have a recall that counts the right matches, in any order")
    void haveARecall() throws IOException {
        INPUT.write(folder);
        int[] truth = Nearest.ofAll(INPUT.queries(folder), INPUT.base(folder), 10);
        int[] half = truth.clone();
        IntStream.range(0, 20).forEach(place -> half[2 * place] = -1);
        int[] backwards =
                IntStream.range(0, 40).map(i -> truth[i / 10 * 10 + 9 - i % 10]).toArray();

        assertThat(INPUT.recall(folder, Answer.of(truth).toBytes())).isEqualTo(1);
        assertThat(INPUT.recall(folder, Answer.of(backwards).toBytes())).isEqualTo(1);
        assertThat(INPUT.recall(folder, Answer.of(half).toBytes())).isEqualTo(0.5);
        assertThatThrownBy(() -> INPUT.recall(folder, new byte[8]))
                .hasMessage("The answer to 4 queries has 40 matches, not 2.");
    }

    @Test
    @DisplayName("are ranked as sorting ranks them")
    void areRankedAsSortingRanksThem() {
        Seed.eachOf(200, random -> {
            double[] scores = random.doubles(random.nextInt(1, 40))
                    .map(score -> Math.rint(score * 8))
                    .toArray();
            int limit = random.nextInt(1, 12);
            Best best = new Best(limit);
            IntStream.range(0, scores.length).forEach(row -> best.offer(row, scores[row]));

            assertThat(best.rows())
                    .containsExactly(IntStream.range(0, scores.length)
                            .boxed()
                            .sorted(Comparator.comparing((Integer row) -> -scores[row]))
                            .limit(limit)
                            .mapToInt(row -> row)
                            .toArray());
        });
    }
}

package dev.loreboard.vector.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The neighbours of a vector")
class NeighboursTest {

    private static final int EACH = 15;

    private static Rows rows(int count) {
        return Rows.of(AtlasGolden.entries(count).stream().map(Entry::embedding).toList());
    }

    private static List<Integer> neighbours(Neighbours found, int row) {
        return IntStream.range(0, found.each())
                .mapToObj(place -> found.row(row, place))
                .toList();
    }

    private static List<List<Integer>> all(Neighbours found, Rows rows) {
        return IntStream.range(0, rows.count())
                .mapToObj(row -> neighbours(found, row))
                .toList();
    }

    /** Nearest first, equally near ones in their order. */
    private static List<Integer> obvious(Rows rows, float[] vector, int each) {
        return IntStream.range(0, rows.count())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> -rows.product(vector, row)))
                .limit(each)
                .toList();
    }

    @Test
    @DisplayName("are found as the obvious way finds them, whatever the number of rows")
    void areTheNearest() {
        for (int count : new int[] {17, 18, 19, 20, 333}) {
            Rows rows = rows(count);
            try (Crew crew = new Crew(2, Progress.ignored())) {
                Neighbours among = PanelSearch.among(rows, EACH, crew);
                Neighbours asked = PanelSearch.of(rows, rows(16), EACH, crew);

                for (int row = 0; row < 16; row++) {
                    List<Integer> nearest = obvious(rows, rows.copy(row), EACH + 1);
                    assertThat(nearest.getFirst()).isEqualTo(row);
                    assertThat(neighbours(among, row)).isEqualTo(nearest.subList(1, EACH + 1));
                    assertThat(neighbours(asked, row)).isEqualTo(nearest.subList(0, EACH));
                }
            }
        }
    }

    @Test
    @DisplayName("are mostly found without comparing all, the same on any number of threads")
    void areMostlyFound() {
        Rows rows = rows(5000);
        try (Crew one = new Crew(1, Progress.ignored());
                Crew three = new Crew(3, Progress.ignored())) {
            Neighbours exact = PanelSearch.among(rows, EACH, three);
            Neighbours near = NearSearch.among(rows, EACH, 1, three);
            Neighbours alone = NearSearch.among(rows, EACH, 1, one);

            assertThat(all(near, rows)).isEqualTo(all(alone, rows));
            int hits = 0;
            for (int row = 0; row < rows.count(); row++) {
                List<Integer> found = neighbours(near, row);
                hits += (int)
                        neighbours(exact, row).stream().filter(found::contains).count();
            }
            assertThat(hits / (double) (EACH * rows.count())).isGreaterThan(0.95);
        }
    }

    @Test
    @DisplayName("are other rows even where all are the same, and more are wanted than usual")
    void areOthersAmongEquals() {
        Embedding embedding = Embedding.of(new EmbeddingSpace("solid", 3), 1, 2, 3);
        Rows rows = Rows.of(Collections.nCopies(300, embedding));
        try (Crew crew = new Crew(2, Progress.ignored())) {
            for (Neighbours found : List.of(PanelSearch.among(rows, 60, crew), NearSearch.among(rows, 60, 1, crew))) {
                for (int row = 0; row < rows.count(); row += 7) {
                    assertThat(neighbours(found, row)).doesNotContain(row).doesNotHaveDuplicates();
                    assertThat(found.squaredDistance(row, 59)).isBetween(0.0, 1e-6);
                }
            }
        }
    }
}

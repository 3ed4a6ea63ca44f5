package dev.loreboard.vector.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is too much for one request")
class BatchesTest {

    private static final List<Integer> SEVEN =
            IntStream.rangeClosed(1, 7).boxed().toList();

    @Test
    @DisplayName("is cut by number, in order and without an empty piece")
    void isCutByNumber() {
        assertThat(Batches.of(SEVEN, 3)).containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7));
        assertThat(Batches.of(SEVEN, 7)).containsExactly(SEVEN);
        assertThat(Batches.of(List.of(), 3)).isEmpty();
    }

    @Test
    @DisplayName("is cut by number and by weight, whichever comes first; what is too heavy stands alone")
    void isCutByWeight() {
        assertThat(Batches.of(SEVEN, 3, weight -> weight, 9))
                .containsExactly(List.of(1, 2, 3), List.of(4, 5), List.of(6), List.of(7));
        assertThat(Batches.of(List.of(20, 1, 1, 20), 3, weight -> weight, 9))
                .containsExactly(List.of(20), List.of(1, 1), List.of(20));
        assertThat(Batches.of(List.<Integer>of(), 3, weight -> weight, 9)).isEmpty();
    }
}

package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A held-out example")
class HeldOutTest {

    private static final List<Judged> JUDGED = List.of(
            new Judged(-3, true, false),
            new Judged(2, true, true),
            new Judged(-1, false, false),
            new Judged(0.5, true, false),
            new Judged(0, true, true),
            new Judged(4, true, true),
            new Judged(-2, true, false));

    @Test
    @DisplayName("is judged by the curve of the others, in as many parts as there are examples of the rarer kind")
    void isJudgedByTheOthers() {
        List<List<Integer>> parts = List.of(List.of(0, 1, 6), List.of(2, 4), List.of(3, 5));
        List<HeldOut> expected = new ArrayList<>();
        for (List<Integer> part : parts) {
            List<Judged> others = new ArrayList<>(JUDGED);
            part.forEach(place -> others.remove(JUDGED.get(place)));
            PlattCurve curve = PlattFit.of(others);
            for (int place : part) {
                Judged one = JUDGED.get(place);
                if (one.candidate()) {
                    expected.add(
                            new HeldOut(1 / (1 + Math.exp(-one.logit())), curve.confidence(one.logit()), one.right()));
                }
            }
        }

        assertThat(HeldOut.of(JUDGED)).hasSize(6).isEqualTo(expected);
    }
}

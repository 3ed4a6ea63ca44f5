package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Label.Role;
import dev.loreboard.benchmarks.race.Race;
import java.util.List;
import java.util.Set;

/** How good answers must be for their speed to mean anything. */
final class Answers {

    /** Where each begins decides how well k-means ends; nobody ends much worse than another. */
    private static final double WORST_INERTIA = 1.15;

    private static final Set<Label> EXACT_PEERS =
            Set.of(Label.peer("Pillow"), Label.peer("libjpeg-turbo").in("decoding alone"));

    private Answers() {}

    static void verify(Race race, List<Ran> finishes) {
        switch (race.score().name()) {
            case "inertia" -> {
                double best = finishes.stream().mapToDouble(Ran::quality).min().orElseThrow();
                assertThat(finishes)
                        .allSatisfy(finish -> assertThat(finish.quality()).isBetween(best, WORST_INERTIA * best));
            }
            case "recall@10" -> {
                assertThat(finishes)
                        .allSatisfy(finish ->
                                assertThat(finish.quality()).isBetween(mayMissSome(race, finish) ? 0.95 : 1.0, 1.0));
            }
            case "largest error" ->
                assertThat(finishes)
                        .filteredOn(finish -> isExact(finish.label()))
                        .allSatisfy(finish -> assertThat(finish.quality()).isZero());
            case "least cosine" ->
                assertThat(finishes)
                        .allSatisfy(finish -> assertThat(finish.quality())
                                .isBetween(leastCosine(finish.label().form()), 1.0));
            default ->
                assertThat(finishes)
                        .allSatisfy(finish -> assertThat(finish.quality()).isEqualTo(1));
        }
    }

    /** Squashed pictures are other pictures. */
    private static double leastCosine(String form) {
        if (form.equals("re-created")) {
            return 0.9;
        }
        return form.contains("16 bits") || form.contains("8 bits") ? 0.99 : 0.99999;
    }

    private static boolean mayMissSome(Race race, Ran finish) {
        return race.path().equals("approximate search") || finish.label().name().endsWith("in 1 bit");
    }

    private static boolean isExact(Label label) {
        return label.role() == Role.OURS || EXACT_PEERS.contains(label);
    }
}

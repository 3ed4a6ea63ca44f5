package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Race;
import java.util.List;

/** How good answers must be for their speed to mean anything. */
final class Answers {

    /** Where each begins decides how well k-means ends; nobody ends much worse than another. */
    private static final double WORST_INERTIA = 1.15;

    private Answers() {}

    static void verify(Race race, List<Ran> finishes) {
        switch (race.score().name()) {
            case "inertia" -> {
                double best = finishes.stream().mapToDouble(Ran::quality).min().orElseThrow();
                assertThat(finishes)
                        .allSatisfy(finish -> assertThat(finish.quality()).isBetween(best, WORST_INERTIA * best));
            }
            case "recall@10" -> {
                double least = race.path().equals("approximate search") ? 0.95 : 1;
                assertThat(finishes)
                        .allSatisfy(finish -> assertThat(finish.quality()).isBetween(least, 1.0));
            }
            default ->
                assertThat(finishes)
                        .allSatisfy(finish -> assertThat(finish.quality()).isEqualTo(1));
        }
    }
}

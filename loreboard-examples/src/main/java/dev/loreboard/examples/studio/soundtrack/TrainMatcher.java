package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.studio.jobs.JobKind;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Learns from pairs how pieces are to be judged, and keeps what came of it beside what was tried before. */
final class TrainMatcher implements JobKind {

    private final Lessons lessons;
    private final Matchers matchers;

    TrainMatcher(Lessons lessons, Matchers matchers) {
        this.lessons = lessons;
        this.matchers = matchers;
    }

    @Override
    public String name() {
        return "train-matcher";
    }

    @Override
    public String run(String request, Progress progress) {
        long begun = System.nanoTime();
        step(progress, "gathering", 0, begun);
        Lessons.Material material = lessons.gather();
        step(progress, "learning", 1, begun);
        Training.Outcome outcome = Training.of(material);
        matchers.keep(outcome);
        step(progress, "learning", 2, begun);
        return String.format(
                Locale.ROOT,
                "Of %d pairs kept aside %.0f %% are among the first %d, %.0f %% before.",
                outcome.aside(),
                100 * outcome.after(),
                Training.LIMIT,
                100 * outcome.before());
    }

    private static void step(Progress progress, String name, int done, long begun) {
        progress.throwIfCancelled("Learning");
        progress.at(new Progress.Step(name, done, OptionalLong.of(2), Duration.ofNanos(System.nanoTime() - begun)));
    }
}

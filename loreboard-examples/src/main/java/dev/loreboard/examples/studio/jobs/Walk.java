package dev.loreboard.examples.studio.jobs;

import dev.loreboard.api.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Does something with one thing after the other, tells how far it is, and ends when it is cancelled. */
public final class Walk {

    private final String step;
    private final Progress progress;

    private Walk(String step, Progress progress) {
        this.step = step;
        this.progress = progress;
    }

    /** @param step what is done, like "painting" */
    public static Walk of(String step, Progress progress) {
        return new Walk(step, progress);
    }

    /** @throws dev.loreboard.api.failure.CancelledException when the progress is cancelled */
    public <T> void through(List<T> things, Consumer<T> work) {
        long begun = System.nanoTime();
        String said = step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1);
        for (int done = 0; done < things.size(); done++) {
            progress.throwIfCancelled(said);
            work.accept(things.get(done));
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
            progress.at(new Progress.Step(step, done + 1, OptionalLong.of(things.size()), elapsed));
        }
    }
}

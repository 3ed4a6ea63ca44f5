package dev.loreboard.vector.transfer;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import java.time.Duration;
import java.util.OptionalLong;

/** Tells how far it is, and ends the work when its caller wants that. */
final class Steps {

    private final String what;
    private final OptionalLong total;
    private final Progress progress;
    private final long begun = System.nanoTime();
    private long done;

    private Steps(String what, OptionalLong total, Progress progress) {
        this.what = what;
        this.total = total;
        this.progress = progress;
    }

    /** @param expected how many there seem to be; others may add more meanwhile */
    static Steps begin(String what, long expected, Progress progress) {
        return new Steps(what, OptionalLong.of(expected), progress);
    }

    static Steps begin(String what, Progress progress) {
        return new Steps(what, OptionalLong.empty(), progress);
    }

    static void requireSome(int together) {
        if (together < 1) {
            throw new IllegalArgumentException("At least one entry goes at once, not " + together + ".");
        }
    }

    void done(long more) {
        done += more;
        progress.at(new Step(
                what,
                done,
                total.isPresent() ? OptionalLong.of(Math.max(done, total.getAsLong())) : OptionalLong.empty(),
                Duration.ofNanos(System.nanoTime() - begun)));
        progress.throwIfCancelled("The " + what);
    }

    long end() {
        return done;
    }
}

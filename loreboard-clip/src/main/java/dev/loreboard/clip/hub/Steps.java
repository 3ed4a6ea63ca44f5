package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import java.time.Duration;
import java.util.OptionalLong;

/** Counts bytes that come by, tells how far it is, and ends the work when its caller wants that. */
final class Steps {

    private final String what;
    private final String call;
    private final long total;
    private final boolean known;
    private final Progress progress;
    private final long begun = System.nanoTime();
    private long done;

    private Steps(String what, String call, OptionalLong total, Progress progress) {
        this.what = what;
        this.call = call;
        this.known = total.isPresent();
        this.total = total.orElse(0);
        this.progress = progress;
    }

    /**
     * @param what is being done, in a word or two
     * @param call who is cancelled, for messages
     * @param total how many bytes there are to come, when that is known
     */
    static Steps begin(String what, String call, OptionalLong total, Progress progress) {
        return new Steps(what, call, total, progress);
    }

    void done(long more) {
        done += more;
        progress.at(new Step(
                what,
                done,
                known ? OptionalLong.of(Math.max(done, total)) : OptionalLong.empty(),
                Duration.ofNanos(System.nanoTime() - begun)));
        throwIfCancelled();
    }

    void throwIfCancelled() {
        progress.throwIfCancelled(call);
    }

    /** The same call, cancelled alike, that tells nobody how far it is. */
    Steps silently() {
        Progress outer = progress;
        return new Steps(what, call, OptionalLong.empty(), new Progress() {
            @Override
            public void at(Step step) {
                // the bytes were told of when they came
            }

            @Override
            public boolean cancelled() {
                return outer.cancelled();
            }
        });
    }

    String call() {
        return call;
    }
}

package dev.loreboard.examples.command;

import dev.loreboard.api.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Tells on lines of their own how far long work is, ten times or so, with its rate and the time that is left. */
final class ProgressLines implements Progress {

    private static final int TENTHS = 10;
    /** When nobody knows how much is to come. */
    private static final long EVERY = 50_000_000;

    private final PrintWriter out;
    private String what = "";
    private long told;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(Step step) {
        if (!step.what().equals(what)) {
            what = step.what();
            told = -1;
        }
        long mark = step.total().isPresent()
                ? step.done() * TENTHS / Math.max(1, step.total().getAsLong())
                : step.done() / EVERY;
        if (mark > told) {
            told = mark;
            out.println(line(step));
            out.flush();
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    private static String line(Step step) {
        String total =
                step.total().isPresent() ? " of " + Bytes.write(step.total().getAsLong()) : "";
        String left = step.timeLeft()
                .filter(time -> !step.isFinished())
                .map(time -> ", " + time(time) + " left")
                .orElse("");
        return step.what() + ": " + Bytes.write(step.done()) + total + ", " + Bytes.write(Math.round(step.rate()))
                + "/s" + left;
    }

    private static String time(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}

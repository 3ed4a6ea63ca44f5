package dev.loreboard.examples.command.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongFunction;

/** Tells a person how far long work is: a line every few seconds, and one at the end of work that took longer. */
public final class ProgressLines implements ShownProgress {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintWriter out;
    private final LongFunction<String> amount;
    private Duration last = Duration.ZERO;

    private ProgressLines(PrintWriter out, LongFunction<String> amount) {
        this.out = out;
        this.amount = amount;
    }

    public static ProgressLines ofItems(PrintWriter out) {
        return new ProgressLines(out, Long::toString);
    }

    public static ProgressLines ofBytes(PrintWriter out) {
        return new ProgressLines(out, Bytes::write);
    }

    @Override
    public void at(Step step) {
        boolean due = step.elapsed().minus(last).compareTo(PAUSE) >= 0;
        if (due || (step.isFinished() && !last.isZero())) {
            last = step.elapsed();
            out.println(line(step));
            out.flush();
        }
    }

    @Override
    public void close() {}

    private String line(Step step) {
        return line(step, amount);
    }

    /** How far it is, how fast it goes and how long it takes. */
    public static String line(Step step, LongFunction<String> amount) {
        String total =
                step.total().isPresent() ? " of " + amount.apply(step.total().getAsLong()) : "";
        String left = step.timeLeft()
                .filter(time -> !step.isFinished())
                .map(time -> ", about " + time(time) + " left")
                .orElse("");
        return step.what() + ": " + amount.apply(step.done()) + total + ", " + amount.apply(Math.round(step.rate()))
                + " a second" + left;
    }

    private static String time(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : Math.max(1, time.toSeconds()) + " s";
    }
}

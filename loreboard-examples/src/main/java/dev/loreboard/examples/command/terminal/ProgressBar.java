package dev.loreboard.examples.command.terminal;

import java.io.PrintWriter;
import java.time.Duration;

/** A bar that grows on one line of a terminal, for work that takes longer than a moment. */
final class ProgressBar implements ShownProgress {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int WIDTH = 20;
    private static final String CLEAR_LINE = "\r\u001B[2K";

    private final PrintWriter out;
    private Duration last = Duration.ZERO;

    ProgressBar(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(Step step) {
        if (step.elapsed().minus(last).compareTo(PAUSE) >= 0) {
            last = step.elapsed();
            out.print(CLEAR_LINE + bar(step) + ProgressLines.line(step, Long::toString));
            out.flush();
        }
    }

    @Override
    public void close() {
        if (!last.isZero()) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    /** None for work of unknown length. */
    private static String bar(Step step) {
        if (step.total().isEmpty() || step.total().getAsLong() == 0) {
            return "";
        }
        int full = (int) (WIDTH * step.done() / step.total().getAsLong());
        return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] ";
    }
}

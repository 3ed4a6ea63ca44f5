package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.time.Duration;

/** A lane in this program. */
public final class LocalLane implements Lane {

    private final Side side;
    private final Ready ready;
    private volatile Object last = "";

    private LocalLane(Side side, Ready ready) {
        this.side = side;
        this.ready = ready;
    }

    /** Makes the side ready. */
    public static LocalLane open(Entrant.InJava entrant, Ground ground) throws IOException {
        long start = System.nanoTime();
        Side side = entrant.opener().open(ground);
        return new LocalLane(side, new Ready(secondsSince(start), entrant.version(), side.note()));
    }

    @Override
    public Ready ready() {
        return ready;
    }

    @Override
    public Round round(Duration atLeast) {
        long start = System.nanoTime();
        long runs = 0;
        do {
            last = side.run();
            runs++;
        } while (System.nanoTime() - start < atLeast.toNanos());
        return new Round(runs, secondsSince(start));
    }

    @Override
    public byte[] answer() {
        return side.answer().toBytes();
    }

    @Override
    public void close() {
        side.close();
    }

    /** The side and what it gave last. */
    @Override
    public String toString() {
        return side + ", last " + last;
    }

    private static double secondsSince(long start) {
        return Math.max(1, System.nanoTime() - start) / 1e9;
    }
}

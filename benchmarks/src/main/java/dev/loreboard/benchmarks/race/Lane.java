package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.time.Duration;

/** Where one side runs, when it is told to. */
public interface Lane extends AutoCloseable {

    Ready ready();

    /** Lets the side run again and again, until so much time has passed. */
    Round round(Duration atLeast) throws IOException;

    /** The side's answer, as bytes. */
    byte[] answer() throws IOException;

    @Override
    void close();

    /**
     * What a side says when it is ready.
     *
     * @param seconds how long it took to read the input and to build what it needs
     * @param version of the peer; empty for our own
     */
    record Ready(double seconds, String version, String note) {}

    /** How often a side ran, and how long that took. */
    record Round(long runs, double seconds) {

        public Round {
            if (runs < 1 || !(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A round has at least one run and takes some time, not " + runs
                        + " runs in " + seconds + " seconds.");
            }
        }

        double secondsPerRun() {
            return seconds / runs;
        }
    }
}

package dev.loreboard.benchmarks.race;

import java.io.IOException;

/** Puts an entrant into a lane. */
@FunctionalInterface
public interface Starter {

    /**
     * Starts one, and waits until it is ready.
     *
     * @throws MissingSideException when this machine lacks what it needs
     */
    Lane start(Race race, Entrant entrant, Ground ground) throws IOException;
}

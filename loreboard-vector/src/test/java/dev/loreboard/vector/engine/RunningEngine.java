package dev.loreboard.vector.engine;

/** An engine that was started for tests. */
interface RunningEngine extends AutoCloseable {

    @Override
    void close();
}

package dev.loreboard.examples.studio.watch;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.recall.RecallCheck;
import dev.loreboard.vector.recall.RecallMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what a store finds with what is nearest indeed, again and again while the store changes. */
public final class RecallWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecallWatch.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final RecallMeter meter;
    private final VectorStore store;
    private final Thread watcher;

    public RecallWatch(String name, VectorStore store, MeterRegistry registry) {
        this.meter = new RecallMeter(name);
        this.store = store;
        meter.bindTo(registry);
        this.watcher = Thread.ofVirtual().name("studio recall").start(this::watch);
    }

    private void watch() {
        long checked = 0;
        try {
            while (true) {
                Thread.sleep(PAUSE);
                long entries = store.count(Filter.everything());
                if (entries != checked) {
                    check();
                    checked = entries;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Checks at once. */
    void check() {
        try {
            meter.measure(RecallCheck.ofSome(), store, Progress.ignored());
        } catch (LoreboardException | IllegalStateException failure) {
            LOG.warn("The recall could not be checked; it is tried again when the store has changed.", failure);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}

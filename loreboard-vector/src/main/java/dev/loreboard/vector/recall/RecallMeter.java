package dev.loreboard.vector.recall;

import dev.loreboard.api.Progress;
import dev.loreboard.api.store.VectorStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows the recall of a store beside a program's other metrics, as {@code loreboard.recall} and {@code
 * loreboard.recall.worst}. They tell the latest check; before the first they are NaN. Needs Micrometer on the class path. May
 * be shared between threads.
 */
public final class RecallMeter implements MeterBinder {

    private final String store;
    private volatile double recall = Double.NaN;
    private volatile double worst = Double.NaN;

    /** @param store its name in the tag {@code store} */
    public RecallMeter(String store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("loreboard.recall", () -> recall)
                .description("The mean share of the nearest entries that a search finds, at the latest check")
                .tag("store", store)
                .register(registry);
        Gauge.builder("loreboard.recall.worst", () -> worst)
                .description("The share that the worst of the queries found, at the latest check")
                .tag("store", store)
                .register(registry);
    }

    /** Checks, and shows what came of it from then on. */
    public RecallReport measure(RecallCheck check, VectorStore checked, Progress progress) {
        RecallReport report = check.run(checked, progress);
        recall = report.recall();
        worst = report.worst();
        return report;
    }
}

package dev.loreboard.examples.studio.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;

/** Tells how long the queue is, and how late. */
public record JobMeters(JobQueue jobs) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("loreboard.jobs.open", jobs::open)
                .description("Jobs that wait or run")
                .register(registry);
        TimeGauge.builder("loreboard.jobs.late", () -> jobs.lateness().toMillis(), TimeUnit.MILLISECONDS)
                .description("How long ago the job was due that is open the longest")
                .register(registry);
    }
}

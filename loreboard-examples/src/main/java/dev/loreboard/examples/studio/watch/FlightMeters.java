package dev.loreboard.examples.studio.watch;

import dev.loreboard.clip.flight.PreparationEvent;
import dev.loreboard.clip.flight.RunEvent;
import dev.loreboard.vector.flight.SearchEvent;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

/** Listens to what the library tells Java's flight recorder, and so knows where the time goes. */
public final class FlightMeters implements AutoCloseable {

    private final MeterRegistry registry;
    private final RecordingStream stream = new RecordingStream();

    private FlightMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    public static FlightMeters listening(MeterRegistry registry) {
        FlightMeters meters = new FlightMeters(registry);
        meters.hear(PreparationEvent.NAME, event -> meters.time("loreboard.prepare", event, "step", "content"));
        meters.hear(RunEvent.NAME, meters::run);
        meters.hear(SearchEvent.NAME, event -> meters.time("loreboard.search", event, "store"));
        meters.stream.startAsync();
        return meters;
    }

    private void hear(String name, Consumer<RecordedEvent> listener) {
        stream.enable(name).withoutThreshold().withoutStackTrace();
        stream.onEvent(name, listener);
    }

    private void run(RecordedEvent event) {
        time("loreboard.run", event, "runs");
        DistributionSummary.builder("loreboard.batch.fill")
                .description("How full a batch was, from 0 to 1")
                .tags(tags(event, "runs"))
                .register(registry)
                .record((double) event.getInt("items") / event.getInt("room"));
    }

    private void time(String meter, RecordedEvent event, String... fields) {
        Timer.builder(meter).tags(tags(event, fields)).register(registry).record(event.getDuration());
    }

    private static List<Tag> tags(RecordedEvent event, String... fields) {
        return Arrays.stream(fields)
                .map(field -> Tag.of(field, event.getString(field).toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public void close() {
        stream.close();
    }
}

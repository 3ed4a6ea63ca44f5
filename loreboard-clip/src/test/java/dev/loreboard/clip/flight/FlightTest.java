package dev.loreboard.clip.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.flight.PreparationEvent.Step;
import dev.loreboard.clip.mini.MiniProvider;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A flight recorder")
class FlightTest {

    @TempDir
    private Path folder;

    private List<RecordedEvent> recorded(Runnable work) throws IOException {
        Path file = folder.resolve("flight.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(PreparationEvent.NAME).withoutThreshold();
            recording.enable(RunEvent.NAME).withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }

    @Test
    @DisplayName("hears how pictures and words become vectors, step by step")
    void hearsSteps() throws IOException {
        List<RecordedEvent> events;
        try (Embedder mini = new MiniProvider().open(Settings.none(), Parts.none())) {
            events = recorded(() -> mini.embedAll(
                    List.of(DrawnImages.pixels(1, 64, 48), DrawnImages.pixels(2, 64, 48), Text.query("a castle"))));
        }

        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals(PreparationEvent.NAME))
                .extracting(event -> event.getString("step") + " " + event.getString("content"))
                .containsExactlyInAnyOrder(
                        "DECODE image", "DECODE image", "PREPROCESS image", "PREPROCESS image", "PREPROCESS text");
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals(RunEvent.NAME))
                .allSatisfy(event -> assertThat(event.getInt("items")).isBetween(1, event.getInt("room")))
                .extracting(event -> event.getString("runs"))
                .contains("pictures", "words");
    }

    @Test
    @DisplayName("hears nothing of what failed, and the failure goes on")
    void passesFailures() throws IOException {
        List<RecordedEvent> events = recorded(() -> assertThatIllegalStateException()
                .isThrownBy(() -> PreparationEvent.timed(Step.DECODE, "image", () -> {
                    throw new IllegalStateException("torn");
                }))
                .withMessage("torn"));

        assertThat(events).isEmpty();
    }
}

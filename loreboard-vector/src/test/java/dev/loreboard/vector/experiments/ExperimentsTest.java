package dev.loreboard.vector.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Experiments")
class ExperimentsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00.123Z");

    @TempDir
    private Path folder;

    private Experiments experiments() {
        return new Experiments(folder.resolve("mlruns"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void tryOut(String name, String strength, double accuracy) {
        try (RunRecorder run = experiments().begin("labels", name)) {
            run.parameter("strength", strength);
            run.metric("accuracy", accuracy / 2, 0);
            run.metric("accuracy", accuracy, 1);
            run.succeeded();
        }
    }

    private Path only(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList().getFirst();
        }
    }

    @Test
    @DisplayName("keep what was chosen, what was measured, and how far each run came")
    void keepWhatHappened() {
        tryOut("first", "10", 0.75);
        tryOut("second", "a 'strong' one\nof two lines", 0.5);

        List<RunRecord> runs = experiments().runs("labels");

        assertThat(experiments().names()).containsExactly("labels");
        assertThat(runs).extracting(RunRecord::name).containsExactlyInAnyOrder("first", "second");
        RunRecord first = runs.stream()
                .filter(run -> run.name().equals("first"))
                .findFirst()
                .orElseThrow();
        assertThat(first.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(first.started()).isEqualTo(NOW);
        assertThat(first.ended()).contains(NOW);
        assertThat(first.metrics()).containsOnlyKeys("accuracy");
        assertThat(first.metrics().get("accuracy"))
                .containsExactly(new Measure(NOW, 0.375, 0), new Measure(NOW, 0.75, 1));
        assertThat(first.results()).containsEntry("accuracy", 0.75);
        assertThat(runs)
                .anySatisfy(
                        run -> assertThat(run.parameters()).containsEntry("strength", "a 'strong' one\nof two lines"));
    }

    /** Read here as the documentation of MLflow tells, and not by the classes that wrote it. */
    @Test
    @DisplayName("stand in the files of MLflow")
    void standInTheFilesOfMlflow() throws IOException {
        tryOut("it's the first", "10", 0.75);

        Path experiment = only(folder.resolve("mlruns"));
        String number = String.valueOf(experiment.getFileName());
        assertThat(number).matches("\\d{18}");
        assertThat(Files.readAllLines(experiment.resolve("meta.yaml")))
                .contains("experiment_id: '" + number + "'", "name: 'labels'", "lifecycle_stage: 'active'")
                .contains("creation_time: " + NOW.toEpochMilli())
                .anyMatch(line -> line.startsWith("artifact_location: 'file:///"));
        Path run;
        try (Stream<Path> children = Files.list(experiment)) {
            run = children.filter(Files::isDirectory).toList().getFirst();
        }
        String id = String.valueOf(run.getFileName());
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(Files.readAllLines(run.resolve("meta.yaml")))
                .contains("run_id: '" + id + "'", "run_uuid: '" + id + "'", "run_name: 'it''s the first'")
                .contains("experiment_id: '" + number + "'", "status: 3", "source_type: 4", "tags: []")
                .contains("start_time: " + NOW.toEpochMilli(), "end_time: " + NOW.toEpochMilli());
        assertThat(run.resolve("params/strength")).hasContent("10");
        assertThat(Files.readAllLines(run.resolve("metrics/accuracy")))
                .containsExactly(NOW.toEpochMilli() + " 0.375 0", NOW.toEpochMilli() + " 0.75 1");
        assertThat(run.resolve("artifacts")).isDirectory();
        assertThat(run.resolve("tags")).isDirectory();
    }

    @Test
    @DisplayName("have runs that failed, and runs that still go on or were killed")
    void haveRunsThatFailed() throws IOException {
        experiments().begin("labels", "failed").close();
        RunRecorder open = experiments().begin("labels", "open");
        open.metric("loss", 1, 0);
        Path file = folder.resolve("mlruns")
                .resolve(only(folder.resolve("mlruns")))
                .resolve(open.id())
                .resolve("metrics/loss");
        Files.writeString(file, Files.readString(file) + "17");

        assertThat(experiments().runs("labels"))
                .anySatisfy(run -> assertThat(run.status()).isEqualTo(RunStatus.FAILED))
                .anySatisfy(run -> {
                    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
                    assertThat(run.ended()).isEqualTo(Optional.empty());
                    assertThat(run.metrics().get("loss")).containsExactly(new Measure(NOW, 1, 0));
                });
        open.close();
    }

    @Test
    @DisplayName("keep copies of files that a run made")
    void keepCopies() throws IOException {
        Path made = Files.writeString(folder.resolve("labels.json"), "{}");
        try (RunRecorder run = experiments().begin("labels", "first")) {
            run.artifact(made);
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> run.artifact(folder.resolve("none.json")))
                    .withMessageContaining("none.json");
            Path kept = only(folder.resolve("mlruns")).resolve(run.id()).resolve("artifacts/labels.json");
            assertThat(kept).hasContent("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../escape", "a/b", ".hidden", "a\nb", "größe"})
    @DisplayName("refuse names that MLflow would not take, or that lead elsewhere")
    void refuseOtherNames(String name) {
        try (RunRecorder run = experiments().begin("labels", "first")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.parameter(name, "1"))
                    .withMessageContaining("cannot be kept");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.metric(name, 1, 0))
                    .withMessageContaining("cannot be kept");
        }
    }

    @Test
    @DisplayName("do not change what was chosen, and want names")
    void doNotChangeWhatWasChosen() {
        try (RunRecorder run = experiments().begin("labels", "first")) {
            run.parameter("strength", "10");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run.parameter("strength", "11"))
                    .withMessageContaining("Begin another run");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> experiments().begin(" ", "first"));
        assertThatIllegalArgumentException().isThrownBy(() -> experiments().begin("labels", "two\nlines"));
    }

    @Test
    @DisplayName("say which file is damaged")
    void sayWhichFileIsDamaged() throws IOException {
        tryOut("first", "10", 0.75);
        Path run = only(folder.resolve("mlruns"))
                .resolve(experiments().runs("labels").getFirst().id());
        Files.writeString(run.resolve("metrics/accuracy"), "yesterday 0.5 0\n1 0.5 0\n");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> experiments().runs("labels"))
                .withMessageContaining(run.toString())
                .withMessageContaining("yesterday 0.5 0");
    }

    @Test
    @DisplayName("are none in a folder that has none, and none by a name that nobody used")
    void areNone() throws IOException {
        Files.createDirectories(folder.resolve("mlruns/models"));

        assertThat(experiments().names()).isEmpty();
        assertThat(experiments().runs("labels")).isEmpty();
        assertThat(Experiments.in(folder.resolve("nowhere")).names()).isEmpty();
    }
}

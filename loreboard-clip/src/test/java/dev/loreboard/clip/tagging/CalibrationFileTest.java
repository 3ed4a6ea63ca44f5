package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.clip.model.Likelihood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A calibration's file")
class CalibrationFileTest {

    private static final Calibration CALIBRATION = new Calibration(
            new EmbeddingSpace("a space", 3),
            "colours/1",
            Colours.TAXONOMY.fingerprint(),
            new Likelihood.Sigmoid(1.0 / 3, -10.25),
            0.9,
            List.of(
                    new LabelCalibration(
                            "ground",
                            "red",
                            new PlattCurve(0.1 + 0.2, -1e-17),
                            OptionalDouble.of(2.0 / 3),
                            new Expectation(0.9, 0.7, 0.5, 10, 30)),
                    new LabelCalibration(
                            "ground",
                            "blue",
                            new PlattCurve(0, 3),
                            OptionalDouble.empty(),
                            new Expectation(0.4, 0, 0, 6, 30))));

    @TempDir
    Path folder;

    @Test
    @DisplayName("gives back what was written, to the last bit")
    void givesBackWhatWasWritten() {
        Path file = folder.resolve("calibration.json");

        CALIBRATION.write(file);
        CALIBRATION.write(file);

        assertThat(Calibration.read(file)).isEqualTo(CALIBRATION);
        assertThat(folder).isDirectoryContaining("glob:**calibration.json");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"calibration\"; \"taxonomy\"; kind",
                "\"version\" : 1; \"version\" : 2; reads version 1",
                "\"dimension\" : 3; \"dimension\" : 0; dimensions",
                "\"sentences\"; \"phrases\"; \"phrases\", which is not known",
                "\"slope\" : 0.30000000000000004; \"slope\" : -1; labels[0]",
                "\"slope\" : 0.30000000000000004; \"slope\" : 1e999; labels[0].slope",
                "\"blue\"; \"red\"; twice",
                "\"recall\" : 0.5; \"recall\" : 1.5; labels[0]",
                "\"threshold\" : 0.6666666666666666; \"threshold\" : null; labels[0].threshold",
                "\"scale\" : 0.3333333333333333; \"scale\" : 0; scale",
            })
    @DisplayName("is refused with the place that is wrong")
    void isRefused(String right, String wrong, String problem) throws IOException {
        Path file = folder.resolve("calibration.json");
        CALIBRATION.write(file);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));

        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> Calibration.read(file))
                .withMessageContaining("calibration.json")
                .withMessageContaining(problem);
    }

    @Test
    @DisplayName("is refused wherever it is cut short")
    void isRefusedWhereItIsCut() throws IOException {
        Path file = folder.resolve("calibration.json");
        CALIBRATION.write(file);
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length - 2; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(TaggingException.class)
                    .as("cut at " + length)
                    .isThrownBy(() -> Calibration.read(file));
        }
    }

    @Test
    @DisplayName("cannot be written where there is no folder, and says so")
    void cannotBeWrittenNowhere() {
        Path file = folder.resolve("missing").resolve("calibration.json");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> CALIBRATION.write(file))
                .withMessageContaining("missing");
    }
}

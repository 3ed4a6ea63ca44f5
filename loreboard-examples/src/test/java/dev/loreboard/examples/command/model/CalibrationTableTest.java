package dev.loreboard.examples.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.tagging.Calibration;
import dev.loreboard.clip.tagging.CalibrationReport;
import dev.loreboard.clip.tagging.Expectation;
import dev.loreboard.clip.tagging.LabelCalibration;
import dev.loreboard.clip.tagging.PlattCurve;
import dev.loreboard.clip.tagging.Reliability;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of a calibration")
class CalibrationTableTest {

    private static LabelCalibration label(String name, OptionalDouble threshold, Expectation expectation) {
        return new LabelCalibration("subject", name, new PlattCurve(1, 0), threshold, expectation);
    }

    private static CalibrationReport report(List<LabelCalibration> labels, List<CalibrationReport.TooFew> tooFew) {
        return new CalibrationReport(
                new Calibration(
                        new EmbeddingSpace("a space", 3),
                        "small/1",
                        ContentHash.of(new byte[0]),
                        new Likelihood.Softmax(100),
                        0.9,
                        labels),
                tooFew,
                new Reliability(40, 0.25, List.of()),
                new Reliability(40, 0.0625, List.of()),
                40,
                new TreeMap<>());
    }

    @Test
    @DisplayName("shows where each label begins, what to expect of it, and which are never given")
    void showsEachLabel() {
        CalibrationReport report = report(
                List.of(
                        label("dragon", OptionalDouble.of(0.625), new Expectation(0.9375, 0.75, 0.5, 12, 28)),
                        label("bow", OptionalDouble.empty(), new Expectation(0.6875, 0, 0, 10, 30)),
                        label("rose", OptionalDouble.empty(), new Expectation(0, 0, 0, 9, 31))),
                List.of(new CalibrationReport.TooFew("subject", "ship", 2, 38)));

        assertThat(CalibrationTable.write(List.of(), report, Path.of("learned.json"))
                        .lines())
                .containsExactly(
                        "space     \"a space\" (3 dimensions)",
                        "taxonomy  small/1",
                        "examples  40",
                        "",
                        "FACET    LABEL   EXAMPLES  FROM   PRECISION  AT LEAST  RECALL",
                        "subject  dragon  12 of 40  0.625  0.938      0.750     0.500",
                        "subject  bow     10 of 40  never  0.688",
                        "subject  rose    9 of 40   never",
                        "",
                        "Confidences were off by 0.250 on the mean, and are by 0.063 on examples that were held out.",
                        "",
                        "Too few examples, so they stay as they were: subject: ship (2 for, 38 against).",
                        "Written to learned.json.");
    }

    @Test
    @DisplayName("is left out when nothing was learned")
    void isLeftOutWhenNothingWasLearned() {
        CalibrationReport report = report(List.of(), List.of(new CalibrationReport.TooFew("subject", "ship", 0, 40)));

        assertThat(CalibrationTable.write(List.of(), report, Path.of("learned.json")))
                .contains("No example, so they stay as they were: subject: ship (0 for, 40 against).")
                .doesNotContain("FACET", "Confidences");
    }
}

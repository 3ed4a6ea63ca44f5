package dev.loreboard.examples.command.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.clip.tagging.CalibrationReport;
import dev.loreboard.clip.tagging.LabelCalibration;
import dev.loreboard.clip.tagging.LabelledExample;
import dev.loreboard.clip.tagging.Reliability;
import java.util.List;

/** What came of a calibration, for programs. The keys are stable: some may be added, none is renamed. */
final class CalibrationJson {

    private CalibrationJson() {}

    static String write(List<LabelledExample> examples, CalibrationReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("space", report.calibration().space().name());
        root.put("taxonomy", report.calibration().taxonomy());
        root.put("wantedPrecision", report.calibration().wanted());
        root.put("examples", report.examples());
        ArrayNode labels = root.putArray("labels");
        report.calibration().labels().forEach(label -> write(label, labels.addObject()));
        ArrayNode tooFew = root.putArray("tooFew");
        report.tooFew()
                .forEach(label -> tooFew.addObject()
                        .put("facet", label.facet())
                        .put("label", label.label())
                        .put("positives", label.positives())
                        .put("negatives", label.negatives()));
        ArrayNode failures = root.putArray("failures");
        report.failures()
                .forEach((place, failure) -> failures.addObject()
                        .put("picture", examples.get(place).picture().toString())
                        .put("reason", failure.getMessage()));
        write(report.before(), root.putObject("before"));
        write(report.after(), root.putObject("after"));
        return root.toPrettyString() + System.lineSeparator();
    }

    /** A label that is never given has no threshold. */
    private static void write(LabelCalibration label, ObjectNode into) {
        into.put("facet", label.facet());
        into.put("label", label.label());
        label.threshold().ifPresent(threshold -> into.put("threshold", threshold));
        into.put("precision", label.expectation().precision());
        into.put("leastPrecision", label.expectation().least());
        into.put("recall", label.expectation().recall());
        into.put("positives", label.expectation().positives());
        into.put("negatives", label.expectation().negatives());
    }

    private static void write(Reliability reliability, ObjectNode into) {
        into.put("tags", reliability.tags());
        into.put("expectedError", reliability.expectedError());
        ArrayNode bins = into.putArray("bins");
        reliability
                .bins()
                .forEach(bin -> bins.addObject()
                        .put("tags", bin.tags())
                        .put("confidence", bin.confidence())
                        .put("right", bin.right()));
    }
}

package dev.loreboard.clip.tagging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.clip.model.Likelihood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Calibrations as files of JSON. Numbers are written so that reading them gives the same bits. */
final class CalibrationFile {

    private static final String KIND = "calibration";
    private static final int VERSION = 1;

    private CalibrationFile() {}

    static void write(Calibration calibration, Path file) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("loreboard", KIND);
        root.put("version", VERSION);
        root.put("space", calibration.space().name());
        root.put("dimension", calibration.space().dimension());
        root.put("taxonomy", calibration.taxonomy());
        root.put("sentences", calibration.sentences().toString());
        switch (calibration.likelihood()) {
            case Likelihood.Softmax(double scale) -> root.put("scale", scale);
            case Likelihood.Sigmoid(double scale, double bias) ->
                root.put("scale", scale).put("bias", bias);
        }
        root.put("wanted", calibration.wanted());
        ArrayNode labels = root.putArray("labels");
        calibration.labels().forEach(label -> write(label, labels.addObject()));
        write(root.toPrettyString() + "\n", file);
    }

    private static void write(LabelCalibration label, ObjectNode into) {
        into.put("facet", label.facet());
        into.put("label", label.label());
        into.put("slope", label.curve().slope());
        into.put("offset", label.curve().offset());
        label.threshold().ifPresent(threshold -> into.put("threshold", threshold));
        into.put("precision", label.expectation().precision());
        into.put("least", label.expectation().least());
        into.put("recall", label.expectation().recall());
        into.put("positives", label.expectation().positives());
        into.put("negatives", label.expectation().negatives());
    }

    private static void write(String text, Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StorageException(
                    "The calibration could not be written to " + file + " (" + failure
                            + "). Name a file in a folder that is there and can be written to.",
                    failure);
        }
    }

    static Calibration read(Path file) {
        JsonPlace json = JsonPlace.read(file);
        json.object(
                "loreboard",
                "version",
                "space",
                "dimension",
                "taxonomy",
                "sentences",
                "scale",
                "bias",
                "wanted",
                "labels");
        requireKind(json);
        EmbeddingSpace space = json.make(() -> new EmbeddingSpace(
                json.field("space").text(), json.field("dimension").whole()));
        ContentHash sentences =
                json.make(() -> ContentHash.parse(json.field("sentences").text()));
        double scale = json.field("scale").number();
        Likelihood likelihood = json.has("bias")
                ? new Likelihood.Sigmoid(scale, json.field("bias").number())
                : new Likelihood.Softmax(scale);
        List<LabelCalibration> labels = json.field("labels").list(CalibrationFile::label);
        requireDifferent(json, labels);
        return json.make(() -> new Calibration(
                space,
                json.field("taxonomy").text(),
                sentences,
                likelihood,
                json.field("wanted").number(),
                labels));
    }

    private static void requireKind(JsonPlace json) {
        if (!json.field("loreboard").text().equals(KIND)) {
            throw json.misfit("is no calibration but of the kind \""
                    + json.field("loreboard").text() + "\". Name a file that loreboard calibrate wrote.");
        }
        int version = json.field("version").whole();
        if (version != VERSION) {
            throw json.misfit("has the version " + version + "; this library reads version " + VERSION
                    + ". Calibrate again, or use a newer library.");
        }
    }

    private static LabelCalibration label(JsonPlace json) {
        json.object(
                "facet",
                "label",
                "slope",
                "offset",
                "threshold",
                "precision",
                "least",
                "recall",
                "positives",
                "negatives");
        return json.make(() -> new LabelCalibration(
                json.field("facet").text(),
                json.field("label").text(),
                new PlattCurve(
                        json.field("slope").number(), json.field("offset").number()),
                json.has("threshold")
                        ? OptionalDouble.of(json.field("threshold").number())
                        : OptionalDouble.empty(),
                new Expectation(
                        json.field("precision").number(),
                        json.field("least").number(),
                        json.field("recall").number(),
                        json.field("positives").whole(),
                        json.field("negatives").whole())));
    }

    private static void requireDifferent(JsonPlace json, List<LabelCalibration> labels) {
        Set<List<String>> seen = new HashSet<>();
        for (LabelCalibration label : labels) {
            if (!seen.add(List.of(label.facet(), label.label()))) {
                throw json.misfit("has \"" + label.facet() + ": " + label.label() + "\" twice. Calibrate again.");
            }
        }
    }
}

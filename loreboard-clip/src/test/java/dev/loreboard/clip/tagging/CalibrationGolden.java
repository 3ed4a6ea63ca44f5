package dev.loreboard.clip.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code calibration_golden.py} wrote down of scikit-learn and SciPy. */
final class CalibrationGolden {

    private static final JsonNode ROOT = read();

    /** Scores, and the probabilities of the curve that scikit-learn fitted to them. */
    record Curve(String name, List<Judged> judged, List<Double> probabilities) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Confidences, and their expected calibration error. */
    record Confidences(String name, List<HeldOut> heldOut, double error) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** How many were right, and the lower end of Wilson's interval. */
    record Share(int right, int given, double least) {}

    private CalibrationGolden() {}

    static Stream<Curve> curves() {
        return all(ROOT.get("curves")).map(curve -> {
            List<Double> scores = numbers(curve.get("scores"));
            List<Double> right = numbers(curve.get("right"));
            return new Curve(
                    curve.get("name").textValue(),
                    Stream.iterate(0, i -> i < scores.size(), i -> i + 1)
                            .map(i -> new Judged(scores.get(i), true, right.get(i) == 1))
                            .toList(),
                    numbers(curve.get("probabilities")));
        });
    }

    static Stream<Confidences> reliabilities() {
        return all(ROOT.get("reliabilities")).map(one -> {
            List<Double> confidences = numbers(one.get("confidences"));
            List<Double> right = numbers(one.get("right"));
            return new Confidences(
                    one.get("name").textValue(),
                    Stream.iterate(0, i -> i < confidences.size(), i -> i + 1)
                            .map(i -> new HeldOut(0, confidences.get(i), right.get(i) == 1))
                            .toList(),
                    one.get("error").doubleValue());
        });
    }

    static Stream<Share> shares() {
        return all(ROOT.get("shares"))
                .map(one -> new Share(
                        one.get("right").intValue(),
                        one.get("given").intValue(),
                        one.get("least").doubleValue()));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Double> numbers(JsonNode array) {
        return all(array).map(JsonNode::doubleValue).toList();
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(CalibrationGolden.class.getResourceAsStream("calibration-golden.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

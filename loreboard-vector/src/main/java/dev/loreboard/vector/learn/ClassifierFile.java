package dev.loreboard.vector.learn;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A classifier in a file: its space, its labels and its weights. */
final class ClassifierFile {

    private static final String WHAT = "classifier";

    private ClassifierFile() {}

    static void write(LinearClassifier classifier, Path file) {
        new ModelFile(WHAT, file).write(content -> {
            ModelFile.put(content, classifier.space());
            classifier.labels().forEach(content.putArray("labels")::add);
            content.put("weights", ModelFile.text(classifier.weights()));
        });
    }

    static LinearClassifier read(Path file) {
        return new ModelFile(WHAT, file).read(ClassifierFile::classifier);
    }

    private static LinearClassifier classifier(JsonNode content) {
        List<String> labels = new ArrayList<>();
        content.path("labels").forEach(label -> labels.add(label.asText()));
        return new LinearClassifier(ModelFile.space(content), labels, ModelFile.numbers(content.path("weights")));
    }
}

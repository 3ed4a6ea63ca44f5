package dev.loreboard.vector.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A linear classifier")
class LinearClassifierTest {

    /** Both ways stop a little before the one best answer. */
    private static final double NEARLY = 1e-4;

    private final EmbeddingSpace space = new EmbeddingSpace("points", 12);
    private final List<Example> taught = new ArrayList<>();
    private final LinearTraining training = LinearTraining.standard();
    private JsonNode golden = new JsonMapper().createObjectNode();

    @TempDir
    private Path folder;

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("logistic-regression.json"))) {
            golden = new JsonMapper().readTree(file);
        }
        golden.get("taught")
                .forEach(point ->
                        taught.add(new Example(vector(point), point.get("label").asText())));
    }

    private Embedding vector(JsonNode point) {
        float[] values = new float[space.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) point.get("vector").get(i).asDouble();
        }
        return Embedding.of(space, values);
    }

    @Test
    @DisplayName("says what scikit-learn's logistic regression says, once it is as sure as that")
    void saysWhatScikitLearnSays() {
        LogisticLoss loss = loss();
        double[] weights = new Descent(loss, 1e-9).from(new double[loss.parameters()]);
        LinearClassifier classifier =
                new LinearClassifier(space, List.of("castle", "dragon", "forest", "ship"), weights);

        for (JsonNode point : golden.get("asked")) {
            for (LabelShare share : classifier.classify(vector(point))) {
                int place = classifier.labels().indexOf(share.label());
                assertThat(share.probability())
                        .isCloseTo(point.get("found").get(place).asDouble(), within(NEARLY));
            }
        }
    }

    private LogisticLoss loss() {
        Lessons lessons = Lessons.of(taught, 5);
        return new LogisticLoss(
                lessons.vectors(), lessons.labels(), 4, golden.get("strength").asDouble());
    }

    @Test
    @DisplayName("has the slope that small steps show")
    void hasTheSlopeThatSmallStepsShow() {
        LogisticLoss loss = loss();
        Random random = new Random(1);
        double[] point = random.doubles(loss.parameters(), -1, 1).toArray();
        double[] slope = new double[point.length];
        loss.at(point, slope);

        for (int i = 0; i < point.length; i += 5) {
            double before = point[i];
            point[i] = before + 1e-5;
            double above = loss.at(point, new double[point.length]);
            point[i] = before - 1e-5;
            double below = loss.at(point, new double[point.length]);
            point[i] = before;
            assertThat((above - below) / 2e-5).isCloseTo(slope[i], within(1e-4));
        }
    }

    @Test
    @DisplayName("is as good on examples kept aside as it turns out to be on others, and as sure as it is right")
    void isAsGoodAsItSays() {
        TrainedClassifier trained = training.train(taught);

        double right = 0;
        for (JsonNode point : golden.get("asked")) {
            boolean found = trained.classifier()
                    .classify(vector(point))
                    .getFirst()
                    .label()
                    .equals(point.get("label").asText());
            right += found ? 1 : 0;
        }
        assertThat(trained.report().examples()).isEqualTo(240);
        assertThat(trained.report().accuracy())
                .isCloseTo(right / golden.get("asked").size(), within(0.1))
                .isGreaterThan(2 * trained.report().chance());
        assertThat(trained.report().miscalibration()).isLessThan(0.06);
        assertThat(trained.report().found()).containsOnlyKeys("castle", "dragon", "forest", "ship");
        assertThat(trained.report().toString()).contains("of 240 examples right");
    }

    @Test
    @DisplayName("that is too sure is made as sure as it is right")
    void isMadeAsSureAsItIsRight() {
        List<Held> held = new ArrayList<>(Collections.nCopies(70, new Held(new double[] {5, 0}, 0)));
        held.addAll(Collections.nCopies(30, new Held(new double[] {5, 0}, 1)));

        double temperature = Temperature.of(held);

        assertThat(temperature).isCloseTo(5 / Math.log(7 / 3.0), within(1e-6));
        assertThat(held.getFirst().probability(0, temperature)).isCloseTo(0.7, within(1e-6));
        assertThat(ClassifierReport.of(held, List.of("a", "b"), temperature).miscalibration())
                .isCloseTo(0, within(1e-6));
        assertThat(ClassifierReport.of(held, List.of("a", "b"), 1).miscalibration())
                .isGreaterThan(0.29);
    }

    @Test
    @DisplayName("is the same when it is trained again, and another where others are kept aside")
    void isTheSameAgain() {
        assertThat(training.train(taught).classifier().weights())
                .isEqualTo(training.train(taught).classifier().weights())
                .isNotEqualTo(training.seed(1).train(taught).classifier().weights());
    }

    @Test
    @DisplayName("comes back from its file as it was, with its space")
    void comesBackFromItsFile() {
        LinearClassifier classifier = training.train(taught).classifier();
        Path file = folder.resolve("labels.json");
        classifier.save(file);
        classifier.save(file);

        LinearClassifier loaded = LinearClassifier.load(file);

        assertThat(loaded.space()).isEqualTo(space);
        assertThat(loaded.classify(taught.getFirst().embedding()))
                .isEqualTo(classifier.classify(taught.getFirst().embedding()));
        assertThat(folder)
                .isDirectoryContaining(path -> path.equals(file))
                .isDirectoryNotContaining("glob:**.unfinished");
        Embedding stranger = Embedding.of(new EmbeddingSpace("others", 2), 1, 0);
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> loaded.classify(stranger))
                .withMessageContaining("points")
                .withMessageContaining("others");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"classifier\": 2}",
                "{\"classifier\": 1}",
                "{\"classifier\": 1, \"space\": \"a\", \"dimension\": 1, \"labels\": [\"a\", \"b\"], \"weights\": \"AAAA\"}",
                "{\"classifier\": 1, \"space\": \"a\", \"dimension\": 1, \"labels\": [\"a\"], \"weights\": \"!\"}",
                "{\"classifier\": 1, \"space\": \"a\", \"dimension\": 1, \"labels\": [\"a\"], \"weights\": \"AAAAAAAA+H8AAAAAAAD4fw==\"}",
                "{\"classifier\": 1, \"space\": \"a\", \"dimension\": 2000000000, \"labels\": [\"a\", \"b\"], \"weights\": \"\"}"
            })
    @DisplayName("is not read from a file of something else")
    void isNotReadFromSomethingElse(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), content);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> LinearClassifier.load(file))
                .withMessageContaining("other.json")
                .withMessageContaining("Train it anew");
    }

    @Test
    @DisplayName("says which file is not there, or cannot be written")
    void saysWhichFile() {
        LinearClassifier classifier = training.train(taught).classifier();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> LinearClassifier.load(folder.resolve("none.json")))
                .withMessageContaining("none.json");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(
                        () -> classifier.save(folder.resolve("no such folder").resolve("labels.json")))
                .withMessageContaining("no such folder");
    }

    @Test
    @DisplayName("wants two labels with examples enough, of one space")
    void wantsExamplesEnough() {
        Example alone = new Example(taught.getFirst().embedding(), "alone");
        List<Example> one = Collections.nCopies(9, alone);
        List<Example> few = new ArrayList<>(taught);
        few.add(alone);
        List<Example> mixed = new ArrayList<>(taught);
        mixed.add(new Example(
                Embedding.of(new EmbeddingSpace("others", 2), 1, 0),
                taught.getFirst().label()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.train(List.of()))
                .withMessageContaining("have 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.train(one))
                .withMessageContaining("[alone]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.train(few))
                .withMessageContaining("\"alone\" has 1 examples");
        assertThatExceptionOfType(SpaceMismatchException.class).isThrownBy(() -> training.train(mixed));
        assertThatIllegalArgumentException().isThrownBy(() -> new Example(alone.embedding(), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.strength(0))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> training.folds(1)).withMessageContaining("not 1");
    }

    @Test
    @DisplayName("stops being trained when its thread is interrupted")
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> training.train(taught));
        assertThat(Thread.interrupted()).isTrue();
    }
}

package dev.loreboard.vector.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A map from one space to another")
class SpaceMapTest {

    private static final EmbeddingSpace PICTURES = new EmbeddingSpace("pictures", 16);
    private static final EmbeddingSpace SOUNDS = new EmbeddingSpace("sounds", 12);

    @TempDir
    private Path folder;

    /** Each sound is its picture, turned by a matrix that nobody is told, with some noise. */
    private static List<Pair> pairs(int count, double noise) {
        Random random = new Random(6);
        double[][] turn = new double[SOUNDS.dimension()][PICTURES.dimension()];
        for (double[] row : turn) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextGaussian();
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int pair = 0; pair < count; pair++) {
            float[] picture = new float[PICTURES.dimension()];
            for (int i = 0; i < picture.length; i++) {
                picture[i] = (float) random.nextGaussian();
            }
            float[] sound = new float[SOUNDS.dimension()];
            for (int row = 0; row < sound.length; row++) {
                double sum = noise * 4 * random.nextGaussian();
                for (int i = 0; i < picture.length; i++) {
                    sum += turn[row][i] * picture[i];
                }
                sound[row] = (float) sum;
            }
            pairs.add(Pair.of(Embedding.of(PICTURES, picture), Embedding.of(SOUNDS, sound)));
        }
        return pairs;
    }

    static Stream<Shape> shapes() {
        return Stream.of(new Shape.Linear(), new Shape.LowRank(12), new Shape.Perceptron(48));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @DisplayName("is found where there is one, in every shape")
    void isFoundWhereThereIsOne(Shape shape) {
        TrainedMap trained = SpaceMapTraining.of(shape).train(pairs(400, 0.05));

        assertThat(trained.report().pairs()).isEqualTo(80);
        assertThat(trained.report().targets()).isEqualTo(400);
        assertThat(trained.report().before()).isLessThan(0.2);
        assertThat(trained.report().after()).isGreaterThan(0.9);
        assertThat(trained.report().toString()).startsWith("recall@10 of 80 pairs among 400 targets: 0.0");
    }

    @Test
    @DisplayName("brings vectors near to where they belong that it has never seen")
    void bringsOthersNear() {
        List<Pair> all = pairs(500, 0);
        SpaceMap map = SpaceMapTraining.of(new Shape.Linear())
                .train(all.subList(0, 400))
                .map();

        double likeness = all.subList(400, 500).stream()
                .mapToDouble(pair -> map.map(pair.from()).similarityTo(pair.to()))
                .average()
                .orElseThrow();

        assertThat(likeness).isGreaterThan(0.9);
    }

    @Test
    @DisplayName("of few numbers in between needs them all")
    void ofFewNumbersNeedsThemAll() {
        List<Pair> pairs = pairs(400, 0.05);
        double narrow =
                SpaceMapTraining.of(new Shape.LowRank(1)).train(pairs).report().after();

        assertThat(narrow).isLessThan(0.6);
    }

    @Test
    @DisplayName("has the slopes that small steps show")
    void hasTheSlopesThatSmallStepsShow() {
        SplittableRandom chance = new SplittableRandom(2);
        Layers layers = Layers.of(new Shape.Perceptron(5), 4, 3, chance);
        double[] input = {0.3, -0.7, 0.2, 0.6};
        double[] wanted = {0.5, -1, 2};
        List<double[]> slopes = layers.all().stream()
                .map(layer -> new double[layer.weights().length])
                .toList();
        layers.backward(layers.forward(input), wanted, slopes);

        for (int layer = 0; layer < 2; layer++) {
            double[] weights = layers.all().get(layer).weights();
            for (int i = 0; i < weights.length; i++) {
                double before = weights[i];
                weights[i] = before + 1e-6;
                double above = Contrast.product(layers.forward(input).getLast(), wanted);
                weights[i] = before - 1e-6;
                double below = Contrast.product(layers.forward(input).getLast(), wanted);
                weights[i] = before;
                assertThat((above - below) / 2e-6).isCloseTo(slopes.get(layer)[i], within(1e-6));
            }
        }
    }

    @Test
    @DisplayName("learns nothing where nothing belongs together, and says so")
    void learnsNothingFromNothing() {
        List<Pair> pairs = pairs(200, 0);
        List<Pair> mixed = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            mixed.add(Pair.of(pairs.get(i).from(), pairs.get((i + 71) % 200).to()));
        }

        MapReport report = SpaceMapTraining.of(new Shape.Linear()).train(mixed).report();

        assertThat(report.after()).isLessThan(0.3);
        assertThat(report.epochs()).isLessThan(200);
        assertThat(report.chance()).isEqualTo(0.05);
    }

    @Test
    @DisplayName("believes a person more than a rule of thumb")
    void believesAPersonMore() {
        List<Pair> right = pairs(300, 0);
        List<Pair> told = new ArrayList<>(right);
        List<Pair> equal = new ArrayList<>(right);
        for (int i = 0; i < 240; i++) {
            Embedding wrong = right.get((i + 97) % 300).to();
            told.add(new Pair(right.get(i).from(), wrong, 0.02));
            equal.add(new Pair(right.get(i).from(), wrong, 1));
        }

        assertThat(likeness(told, right)).isGreaterThan(likeness(equal, right) + 0.05);
    }

    private static double likeness(List<Pair> taught, List<Pair> asked) {
        SpaceMap map =
                SpaceMapTraining.of(new Shape.Linear()).epochs(40).train(taught).map();
        return asked.stream()
                .mapToDouble(pair -> map.map(pair.from()).similarityTo(pair.to()))
                .average()
                .orElseThrow();
    }

    @Test
    @DisplayName("is the same when it is trained again, and another for another seed")
    void isTheSameAgain() {
        SpaceMapTraining training = SpaceMapTraining.of(new Shape.Linear()).epochs(3);
        List<Pair> pairs = pairs(50, 0.1);
        Embedding picture = pairs.getFirst().from();

        Embedding mapped = training.train(pairs).map().map(picture);

        assertThat(training.train(pairs).map().map(picture)).isEqualTo(mapped);
        assertThat(training.seed(1).train(pairs).map().map(picture)).isNotEqualTo(mapped);
    }

    @Test
    @DisplayName("comes back from its file as it was, with both spaces")
    void comesBackFromItsFile() {
        List<Pair> pairs = pairs(50, 0.1);
        SpaceMap map = SpaceMapTraining.of(new Shape.Perceptron(7))
                .epochs(3)
                .train(pairs)
                .map();
        map.save(folder.resolve("map.json"));

        SpaceMap loaded = SpaceMap.load(folder.resolve("map.json"));

        assertThat(loaded.from()).isEqualTo(PICTURES);
        assertThat(loaded.to()).isEqualTo(SOUNDS);
        assertThat(loaded.map(pairs.getFirst().from()))
                .isEqualTo(map.map(pairs.getFirst().from()));
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> loaded.map(pairs.getFirst().to()))
                .withMessageContaining("pictures")
                .withMessageContaining("sounds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"classifier\": 1}",
                "{\"map\": 1}",
                "{\"map\": 1, \"from\": {\"space\": \"a\", \"dimension\": 2}, \"to\": {\"space\": \"b\", \"dimension\": 1}, \"layers\": []}",
                "{\"map\": 1, \"from\": {\"space\": \"a\", \"dimension\": 2}, \"to\": {\"space\": \"b\", \"dimension\": 1},"
                        + " \"layers\": [{\"into\": 2, \"out\": 1, \"cut\": false, \"weights\": \"AAAA\"}]}",
                "{\"map\": 1, \"from\": {\"space\": \"a\", \"dimension\": 2}, \"to\": {\"space\": \"b\", \"dimension\": 1},"
                        + " \"layers\": [{\"into\": 2000000000, \"out\": 2000000000, \"cut\": false, \"weights\": \"\"}]}",
                "{\"map\": 1, \"from\": {\"space\": \"a\", \"dimension\": 3}, \"to\": {\"space\": \"b\", \"dimension\": 1},"
                        + " \"layers\": [{\"into\": 1, \"out\": 1, \"cut\": false, \"weights\": \"AAAAAAAA8D8AAAAAAADwPw==\"}]}"
            })
    @DisplayName("is not read from a file of something else")
    void isNotReadFromSomethingElse(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), content);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> SpaceMap.load(file))
                .withMessageContaining("other.json")
                .withMessageContaining("Train it anew");
    }

    @Test
    @DisplayName("wants pairs enough, of one space on each side, and settings that can be")
    void wantsPairsEnough() {
        SpaceMapTraining training = SpaceMapTraining.of(new Shape.Linear());
        List<Pair> pairs = pairs(20, 0);
        List<Pair> mixed = new ArrayList<>(pairs);
        mixed.add(Pair.of(pairs.getFirst().to(), pairs.getFirst().to()));
        List<Pair> alike = new ArrayList<>();
        pairs.forEach(pair -> alike.add(Pair.of(pairs.getFirst().from(), pair.to())));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.train(pairs.subList(0, 3)))
                .withMessageContaining("there are 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> training.train(alike))
                .withMessageContaining("other sources");
        assertThatExceptionOfType(SpaceMismatchException.class).isThrownBy(() -> training.train(mixed));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Pair(pairs.getFirst().from(), pairs.getFirst().to(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape.LowRank(0));
        assertThatIllegalArgumentException().isThrownBy(() -> training.epochs(0));
        assertThatIllegalArgumentException().isThrownBy(() -> training.rate(2));
    }

    @Test
    @DisplayName("stops being trained when its thread is interrupted")
    void stopsWhenInterrupted() {
        List<Pair> pairs = pairs(50, 0);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> SpaceMapTraining.of(new Shape.Linear()).train(pairs));
        assertThat(Thread.interrupted()).isTrue();
    }
}

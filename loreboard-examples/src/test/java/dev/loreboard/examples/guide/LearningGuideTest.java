package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.experiments.Experiments;
import dev.loreboard.vector.experiments.RunRecord;
import dev.loreboard.vector.experiments.RunRecorder;
import dev.loreboard.vector.learn.Belonging;
import dev.loreboard.vector.learn.Example;
import dev.loreboard.vector.learn.HybridTraining;
import dev.loreboard.vector.learn.LabelShare;
import dev.loreboard.vector.learn.LinearClassifier;
import dev.loreboard.vector.learn.LinearTraining;
import dev.loreboard.vector.learn.Pair;
import dev.loreboard.vector.learn.Shape;
import dev.loreboard.vector.learn.SpaceMap;
import dev.loreboard.vector.learn.SpaceMapTraining;
import dev.loreboard.vector.learn.TrainedClassifier;
import dev.loreboard.vector.learn.TrainedHybrid;
import dev.loreboard.vector.learn.TrainedMap;
import dev.loreboard.vector.learn.WeakLabels;
import dev.loreboard.vector.matching.Accord;
import dev.loreboard.vector.matching.Nearness;
import dev.loreboard.vector.matching.SharedWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on learning")
class LearningGuideTest {

    private final EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);

    @TempDir
    private Path folder;

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            examples.add(new Example(Embedding.of(space, 1, 0.1f * i), "tame"));
            examples.add(new Example(Embedding.of(space, 0.1f * i, 1.1f), "wild"));
        }
        return examples;
    }

    @Test
    @DisplayName("learns what is wild")
    void learnsWhatIsWild() {
        List<Example> examples = examples();
        Path file = folder.resolve("wild.json");

        // region classify
        TrainedClassifier trained = LinearTraining.standard().train(examples);

        System.out.println(trained.report()); // 1.000 of 20 examples right, 0.500 by always saying ...
        trained.classifier().save(file);

        LabelShare dragon = LinearClassifier.load(file)
                .classify(Embedding.of(space, 0.2f, 0.9f))
                .getFirst();
        assertThat(dragon.label()).isEqualTo("wild");
        // endregion

        assertThat(trained.report().toString()).startsWith("1.000 of 20 examples right, 0.500 by always saying");
        assertThat(dragon.probability()).isGreaterThan(0.5);
    }

    @Test
    @DisplayName("learns where pictures lie among sounds")
    void learnsWherePicturesLie() {
        EmbeddingSpace pictures = new EmbeddingSpace("pictures", 8);
        EmbeddingSpace sounds = new EmbeddingSpace("sounds", 8);
        Random random = new Random(1);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            float[] seen = new float[8];
            float[] heard = new float[8];
            for (int k = 0; k < 8; k++) {
                seen[k] = (float) random.nextGaussian();
                heard[(k + 3) % 8] = k % 2 == 0 ? seen[k] : -seen[k];
            }
            pairs.add(Pair.of(Embedding.of(pictures, seen), Embedding.of(sounds, heard)));
        }
        Embedding picture = pairs.getFirst().from();

        // region map
        TrainedMap trained = SpaceMapTraining.of(new Shape.Linear()).train(pairs);

        System.out.println(trained.report()); // recall@10 of 60 pairs among 300 targets: ...
        Embedding sound = trained.map().map(picture); // to be searched with among sounds
        trained.map().save(folder.resolve("pictures-to-sounds.json"));
        // endregion

        assertThat(trained.report().toString()).startsWith("recall@10 of 60 pairs among 300 targets");
        assertThat(sound.similarityTo(pairs.getFirst().to())).isGreaterThan(0.9);
        assertThat(SpaceMap.load(folder.resolve("pictures-to-sounds.json")).to())
                .isEqualTo(sounds);
    }

    @Test
    @DisplayName("guesses pairs, and weighs several scores")
    void guessesPairsAndWeighsScores() {
        EmbeddingSpace both = new EmbeddingSpace("pictures and sounds", 2);
        List<String> moods = List.of("serene", "joyful", "tense", "ominous", "epic");
        List<Entry> pictures = new ArrayList<>();
        List<Entry> pieces = new ArrayList<>();
        List<Belonging> known = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String mood = moods.get(i % moods.size());
            pictures.add(Entry.of("picture " + i, Embedding.of(both, 10, i))
                    .withMetadata(Metadata.none().with("mood", mood).with("energy", i)));
            pieces.add(Entry.of("piece " + i, Embedding.of(both, 10, i + 0.5f))
                    .withMetadata(Metadata.none().with("mood", mood).with("tempo", 60 + 4 * i)));
            known.add(new Belonging(pictures.get(i), pieces.get(i)));
        }

        // region weak
        SharedWords mood = new SharedWords("mood");
        Accord energy = Accord.of("energy", pictures, "tempo", pieces);

        List<Pair> guessed = WeakLabels.by(mood, energy).pairs(pictures, pieces);
        // endregion

        // region hybrid
        TrainedHybrid trained =
                HybridTraining.standard().limit(3).fit(List.of(new Nearness(), mood, energy), known, pieces);

        System.out.println(trained.report()); // recall@3 of 30 pairs among 30 targets: ...
        Entry best = pieces.stream()
                .max(Comparator.comparingDouble(trained.score().beside(pictures.getFirst())))
                .orElseThrow();
        // endregion

        assertThat(guessed)
                .hasSizeGreaterThan(30)
                .allSatisfy(pair -> assertThat(pair.weight()).isBetween(0.8, 1.0));
        assertThat(trained.report().toString()).startsWith("recall@3 of 30 pairs among 30 targets");
        assertThat(best).isEqualTo(pieces.getFirst());
    }

    @Test
    @DisplayName("keeps what was tried")
    void keepsWhatWasTried() {
        List<Example> examples = examples();

        // region runs
        Experiments experiments = Experiments.in(folder.resolve("mlruns"));
        try (RunRecorder run = experiments.begin("labels", "strong")) {
            run.parameter("strength", "10");
            run.metric(
                    "accuracy",
                    LinearTraining.standard()
                            .strength(10)
                            .train(examples)
                            .report()
                            .accuracy(),
                    0);
            run.succeeded();
        }
        // endregion

        assertThat(experiments.runs("labels"))
                .singleElement()
                .extracting(RunRecord::results)
                .hasToString("{accuracy=1.0}");
    }
}

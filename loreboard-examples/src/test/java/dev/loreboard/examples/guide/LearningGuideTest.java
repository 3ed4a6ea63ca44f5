package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.vector.experiments.Experiments;
import dev.loreboard.vector.experiments.RunRecord;
import dev.loreboard.vector.experiments.RunRecorder;
import dev.loreboard.vector.learn.Example;
import dev.loreboard.vector.learn.LabelShare;
import dev.loreboard.vector.learn.LinearClassifier;
import dev.loreboard.vector.learn.LinearTraining;
import dev.loreboard.vector.learn.TrainedClassifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

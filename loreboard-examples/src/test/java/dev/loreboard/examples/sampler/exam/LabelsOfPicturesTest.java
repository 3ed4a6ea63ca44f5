package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.store.Entry;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.vector.learn.ClassifierReport;
import dev.loreboard.vector.learn.Example;
import dev.loreboard.vector.learn.LinearTraining;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
@DisplayName("Labels learned from sample pictures")
class LabelsOfPicturesTest {

    static Stream<Arguments> kindsOfLabels() {
        return Stream.of(
                labels("setting", 0.97, scene -> Optional.of(scene.setting())),
                labels("style", 0.97, scene -> Optional.of(scene.style())),
                labels("time of day", 0.9, Scene::time),
                labels("weather", 0.94, Scene::weather),
                labels("mood", 0.88, Scene::mood),
                labels("palette", 0.9, scene -> Optional.of(scene.palette())));
    }

    private static Arguments labels(String name, double least, Function<Scene, Optional<? extends Fact>> truth) {
        return Arguments.of(name, least, truth);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindsOfLabels")
    @DisplayName("are right far more often than by chance, on pictures that were kept aside")
    void areRight(String name, double least, Function<Scene, Optional<? extends Fact>> truth) {
        List<Example> examples = Sights.entries().stream()
                .flatMap(entry -> example(entry, truth).stream())
                .toList();

        ClassifierReport report = LinearTraining.standard().train(examples).report();

        System.out.println(name + ": " + report);
        assertThat(report.accuracy()).isGreaterThan(least);
    }

    private static Optional<Example> example(Entry entry, Function<Scene, Optional<? extends Fact>> truth) {
        return truth.apply(Sights.scene(entry.id())).map(fact -> new Example(entry.embedding(), fact.word()));
    }
}

package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A side of pictures that can be asked about without examples.
 *
 * @param prompt what a word is put into
 * @param least the share of right answers that is wanted
 * @param truth which words are true of a scene
 */
record Facet<F extends Fact>(String name, String prompt, List<F> words, double least, Function<Scene, List<F>> truth) {

    static final List<Facet<?>> ALL = List.of(
            new Facet<>(
                    "subject",
                    "a picture of a %s",
                    List.of(Kind.values()),
                    0.95,
                    scene -> scene.subjects().stream().map(Subject::kind).toList()),
            new Facet<>("palette", "in %s colours", List.of(Palette.values()), 0.92, scene -> List.of(scene.palette())),
            new Facet<>("time of day", "at %s", List.of(TimeOfDay.values()), 0.96, list(Scene::time)),
            new Facet<>("weather", "in %s weather", List.of(Weather.values()), 0.92, list(Scene::weather)),
            new Facet<>("mood", "%s in mood", List.of(Mood.values()), 0.93, list(Scene::mood)),
            new Facet<>("style", "in %s style", List.of(Style.values()), 0.97, scene -> List.of(scene.style())));

    private static <F> Function<Scene, List<F>> list(Function<Scene, Optional<F>> fact) {
        return scene -> fact.apply(scene).stream().toList();
    }

    ZeroShot found(Embedder model, Gallery gallery) {
        return ZeroShot.of(model, prompt, words, gallery.scenes(), gallery.vectors(), truth);
    }
}

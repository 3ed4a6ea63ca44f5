package dev.loreboard.examples.sampler.exam;

import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words about a picture, and the facts that they state.
 *
 * @param subjects those of the scene that are named
 * @param facts all others, as the scene has them
 */
record Sentence(String words, List<Subject> subjects, List<Object> facts) {

    Sentence {
        subjects = List.copyOf(subjects);
        facts = List.copyOf(facts);
    }

    /** Whether all of it is true of a scene, its own or another. */
    boolean fits(Scene scene) {
        return scene.subjects().containsAll(subjects)
                && facts.stream().allMatch(fact -> facts(scene).contains(fact));
    }

    /** All facts of a scene that are no subjects, in the order in which sentences tell them. */
    static List<Object> facts(Scene scene) {
        return Stream.of(
                        Optional.of(scene.setting()),
                        Optional.of(scene.style()),
                        scene.era(),
                        scene.time(),
                        scene.weather(),
                        scene.mood(),
                        Optional.of(scene.palette()))
                .flatMap(Optional::stream)
                .map(Object.class::cast)
                .toList();
    }
}

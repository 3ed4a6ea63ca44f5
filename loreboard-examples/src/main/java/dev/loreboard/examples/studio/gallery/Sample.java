package dev.loreboard.examples.studio.gallery;

import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A picture of the sample world, of which all is known.
 *
 * @param picture its id
 * @param truth the words that are true of it, by facets
 */
public record Sample(String picture, Map<String, Set<String>> truth) {

    /** What the sources of all of them begin with. */
    static final String SOURCE = "sample/picture/";

    public Sample {
        truth = Map.copyOf(truth);
    }

    /** @param source as {@link #source} made it */
    static Sample of(String picture, String source) {
        long seed = Long.parseLong(source.substring(SOURCE.length()));
        return new Sample(picture, truth(Casting.cast(seed)));
    }

    static String source(long seed) {
        return SOURCE + seed;
    }

    /** Whether one of these words is true of it. */
    public boolean shows(String facet, List<String> words) {
        return words.stream().anyMatch(truth.getOrDefault(facet, Set.of())::contains);
    }

    static Map<String, Set<String>> truth(Scene scene) {
        return Map.of(
                "kind", Set.of(scene.setting().word()),
                "subject",
                        scene.subjects().stream()
                                .map(Subject::kind)
                                .map(Fact::word)
                                .collect(Collectors.toSet()),
                "palette", Set.of(scene.palette().word()),
                "style", Set.of(scene.style().word()),
                "time", word(scene.time()),
                "weather", word(scene.weather()),
                "mood", word(scene.mood()),
                "era", word(scene.era()));
    }

    private static Set<String> word(Optional<? extends Fact> fact) {
        return fact.map(Fact::word).map(Set::of).orElse(Set.of());
    }
}

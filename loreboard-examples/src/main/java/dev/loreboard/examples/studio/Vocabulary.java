package dev.loreboard.examples.studio;

import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import dev.loreboard.vector.clustering.WordKind;
import java.util.List;
import java.util.stream.Stream;

/** Words by which groups of pictures are named. */
public final class Vocabulary {

    private static final List<WordKind> KINDS = List.of(
            kind("a picture of a %s", Kind.values()),
            kind("a picture of %s", Setting.values()),
            kind("%s in mood", Mood.values()),
            kind("in %s colours", Palette.values()),
            kind("at %s", TimeOfDay.values()),
            kind("in %s weather", Weather.values()),
            kind("in %s style", Style.values()));

    private Vocabulary() {}

    public static List<WordKind> kinds() {
        return KINDS;
    }

    private static WordKind kind(String prompt, Fact[] facts) {
        return new WordKind(prompt, Stream.of(facts).map(Fact::word).toList());
    }
}

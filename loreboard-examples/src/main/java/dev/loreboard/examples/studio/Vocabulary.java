package dev.loreboard.examples.studio;

import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Words by which groups of pictures are named. */
public final class Vocabulary {

    /** What a word is put into before it is read. */
    public static final String PROMPT = "a picture of %s";

    private Vocabulary() {}

    public static List<String> words() {
        return Stream.<Fact[]>of(
                        Kind.values(),
                        Setting.values(),
                        Mood.values(),
                        Palette.values(),
                        TimeOfDay.values(),
                        Weather.values(),
                        Style.values())
                .flatMap(Arrays::stream)
                .map(Fact::word)
                .distinct()
                .toList();
    }
}

package dev.loreboard.examples.sampler.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Truth;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The truth about a picture")
class TruthTest {

    private static final Description STORM = Description.open()
            .withOnly(new Subject(Kind.DRAGON, Shade.RED, 2), Subject.one(Shade.GREY, Kind.CASTLE))
            .with(Palette.CRIMSON)
            .with(Style.WOODCUT)
            .with(TimeOfDay.NIGHT)
            .with(Weather.STORM)
            .with(Mood.OMINOUS)
            .with(Era.MEDIEVAL);

    @Test
    @DisplayName("says all facts in one sentence")
    void saysAllFacts() {
        Truth truth = Surroundings.truth(Casting.cast(1, STORM));

        assertThat(truth.caption())
                .isEqualTo("A woodcut of two red dragons and a grey castle, from a medieval age, at night, in a storm,"
                        + " ominous in mood, in crimson colours.");
    }

    @Test
    @DisplayName("has every fact as a tag of its facet")
    void hasTags() {
        Truth truth = Surroundings.truth(Casting.cast(1, STORM));

        assertThat(truth.tags())
                .containsEntry("subject", List.of("dragon", "castle"))
                .containsEntry("colour", List.of("red", "grey"))
                .containsEntry("count", List.of("two", "one"))
                .containsEntry("palette", List.of("crimson"))
                .containsEntry("style", List.of("woodcut"))
                .containsEntry("time", List.of("night"))
                .containsEntry("weather", List.of("stormy"))
                .containsEntry("mood", List.of("ominous"))
                .containsEntry("era", List.of("medieval"));
        assertThat(truth.moods()).containsExactly("ominous");
        assertThat(truth.seed()).isEqualTo(1);
    }

    @Test
    @DisplayName("names what a subject, the weather and the mood bring along")
    void namesWhatIsBrought() {
        Subject ship = Subject.one(Shade.BROWN, Kind.SHIP);
        Description snow = Description.open().withOnly(ship).with(Weather.SNOW).with(Mood.MYSTERIOUS);

        assertThat(Surroundings.truth(Casting.cast(1, snow)).alsoTrue()).contains("sea", "water", "snow", "fireflies");
        assertThat(Surroundings.truth(Casting.cast(1, STORM)).alsoTrue())
                .contains("wings", "tower", "rain", "lightning", "embers", "bare branches")
                .doesNotContain("dragon", "castle");
    }

    @Test
    @DisplayName("says nothing of weather, hour or mood where none can be seen")
    void saysNothingOfWhatIsNotThere() {
        Subject chart = Subject.one(Shade.BLUE, Kind.BAR_CHART);
        Scene scene = Casting.cast(
                1, Description.open().withOnly(chart).with(Palette.TEAL).with(Style.FLAT));

        Truth truth = Surroundings.truth(scene);

        assertThat(truth.caption()).isEqualTo("A flat picture of a blue bar chart, a chart on paper, in teal colours.");
        assertThat(truth.tags()).doesNotContainKeys("weather", "time", "mood", "era");
        assertThat(truth.moods()).isEmpty();
    }
}

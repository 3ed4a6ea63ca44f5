package dev.loreboard.examples.sampler.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A scene that is cast")
class CastingTest {

    private static final int SEEDS = 400;

    @Test
    @DisplayName("is the same for the same seed")
    void isTheSame() {
        assertThat(Casting.cast(7)).isEqualTo(Casting.cast(7)).isNotEqualTo(Casting.cast(8));
    }

    @Test
    @DisplayName("shows everything that was wanted, whatever the seed")
    void showsWhatWasWanted() {
        Subject dragons = new Subject(Kind.DRAGON, Shade.RED, 2);
        Description wanted = Description.open()
                .with(dragons)
                .with(Palette.TEAL)
                .with(Style.INK)
                .with(TimeOfDay.DUSK)
                .with(Weather.RAIN)
                .with(Mood.EPIC);

        for (long seed = 0; seed < SEEDS; seed++) {
            Scene scene = Casting.cast(seed, wanted);

            assertThat(scene.subjects()).startsWith(dragons);
            assertThat(scene.palette()).isEqualTo(Palette.TEAL);
            assertThat(scene.style()).isEqualTo(Style.INK);
            assertThat(scene.time()).hasValue(TimeOfDay.DUSK);
            assertThat(scene.weather()).hasValue(Weather.RAIN);
            assertThat(scene.mood()).hasValue(Mood.EPIC);
        }
    }

    @Test
    @DisplayName("has something that shows the era that was wanted")
    void showsTheEra() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Scene scene = Casting.cast(seed, Description.open().with(Era.FUTURISTIC));

            assertThat(scene.era()).hasValue(Era.FUTURISTIC);
            assertThat(scene.subjects()).anyMatch(subject -> subject.kind().isDated());
        }
    }

    @Test
    @DisplayName("has no subject but those that were wanted alone")
    void isAlone() {
        Subject owl = Subject.one(Shade.WHITE, Kind.OWL);

        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(Casting.cast(seed, Description.open().withOnly(owl)).subjects())
                    .containsExactly(owl);
        }
    }

    @Test
    @DisplayName("keeps its other facts when one of them is wanted otherwise")
    void keepsOtherFacts() {
        Scene one = Casting.cast(11, Description.open().with(Setting.LANDSCAPE).with(Style.FLAT));
        Scene other =
                Casting.cast(11, Description.open().with(Setting.LANDSCAPE).with(Style.WOODCUT));

        assertThat(other.subjects()).isEqualTo(one.subjects());
        assertThat(other.palette()).isEqualTo(one.palette());
        assertThat(other.weather()).isEqualTo(one.weather());
    }

    @Test
    @DisplayName("is of every kind, sort and style sooner or later")
    void isOfEveryKind() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Setting> settings = EnumSet.noneOf(Setting.class);
        Set<Style> styles = EnumSet.noneOf(Style.class);
        for (long seed = 0; seed < 4000; seed++) {
            Scene scene = Casting.cast(seed);
            scene.subjects().forEach(subject -> kinds.add(subject.kind()));
            settings.add(scene.setting());
            styles.add(scene.style());
        }

        assertThat(kinds).containsExactly(Kind.values());
        assertThat(settings).containsExactly(Setting.values());
        assertThat(styles).containsExactly(Style.values());
    }

    @Test
    @DisplayName("refuses what no picture can show, and says why")
    void refusesTheImpossible() {
        Subject car = Subject.one(Shade.RED, Kind.CAR);
        Subject dragon = Subject.one(Shade.RED, Kind.DRAGON);
        Description rainyChart = Description.open().with(Setting.CHART).with(Weather.RAIN);
        Description twice = Description.open().with(dragon, new Subject(Kind.DRAGON, Shade.BLUE, 1));

        assertThatThrownBy(() -> Casting.cast(1, Description.open().with(car, dragon)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no place");
        assertThatThrownBy(() -> Casting.cast(1, rainyChart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather");
        assertThatThrownBy(() -> Casting.cast(1, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count");
        assertThatThrownBy(() -> new Subject(Kind.CASTLE, Shade.GREY, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("castles");
    }
}

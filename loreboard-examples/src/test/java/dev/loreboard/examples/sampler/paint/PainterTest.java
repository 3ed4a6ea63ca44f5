package dev.loreboard.examples.sampler.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The painter")
class PainterTest {

    private static final int SIDE = 96;
    private static final int SEEDS = 10;

    private final Painter painter = new Painter();

    @ParameterizedTest
    @EnumSource
    @DisplayName("paints every kind of subject so that it can be seen")
    void paintsEveryKind(Kind kind) {
        assertClear(seed -> Description.open().withOnly(new Subject(kind, shade(seed), 1)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("paints as many of a kind as it says can be counted")
    void paintsEveryCount(Kind kind) {
        assertClear(seed -> Description.open().withOnly(new Subject(kind, shade(seed), kind.most())));
    }

    @ParameterizedTest
    @MethodSource("facts")
    @DisplayName("keeps subjects visible in every palette, light, weather, mood and style")
    void keepsSubjectsVisible(Description wanted) {
        assertClear(seed -> wanted);
    }

    static Stream<Description> facts() {
        Description open = Description.open();
        return Stream.of(
                        Arrays.stream(Palette.values()).map(open::with),
                        Arrays.stream(TimeOfDay.values()).map(open::with),
                        Arrays.stream(Weather.values()).map(open::with),
                        Arrays.stream(Mood.values()).map(open::with),
                        Arrays.stream(Style.values()).map(open::with))
                .flatMap(facet -> facet);
    }

    @Test
    @DisplayName("leaves hardly a subject unclear among many scenes left to their seeds")
    void leavesHardlyASubjectUnclear() {
        List<Sight> unclear = new ArrayList<>();
        for (long seed = 0; seed < 300; seed++) {
            painter.paint(Casting.cast(seed), SIDE, SIDE).sights().stream()
                    .filter(sight -> !sight.isGood())
                    .forEach(unclear::add);
        }

        assertThat(unclear).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("paints another picture for another seed, and the same for the same")
    void followsTheSeed() {
        int[] first = painter.paint(Casting.cast(1), SIDE, SIDE).pixels();

        assertThat(painter.paint(Casting.cast(1), SIDE, SIDE).pixels()).isEqualTo(first);
        assertThat(painter.paint(Casting.cast(2), SIDE, SIDE).pixels()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("paints a scene differently in every style")
    void paintsStylesDifferently(Style style) {
        Scene scene = Casting.cast(3, Description.open().with(style));
        Style next = Style.values()[(style.ordinal() + 1) % Style.values().length];
        Scene other = Casting.cast(3, Description.open().with(next));

        assertThat(other.subjects()).isEqualTo(scene.subjects());
        assertThat(meanDifference(scene, other)).isGreaterThan(8);
    }

    @Test
    @DisplayName("makes a night darker than a day, and never merely black")
    void makesNightsDark() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Description wanted = Description.open().with(Mood.OMINOUS).with(Style.WOODCUT);
            double night = meanGrey(Casting.cast(seed, wanted.with(TimeOfDay.NIGHT)));
            double day = meanGrey(Casting.cast(seed, wanted.with(TimeOfDay.DAY)));

            assertThat(night).isLessThan(day).isGreaterThan(30);
        }
    }

    @Test
    @DisplayName("gives the picture the size that was asked, also where it works on a coarser grid")
    void keepsTheSize() {
        Painting pixels = painter.paint(Casting.cast(1, Description.open().with(Style.PIXEL)), 301, 199);

        assertThat(pixels.image().getWidth()).isEqualTo(301);
        assertThat(pixels.image().getHeight()).isEqualTo(199);
        assertThat(pixels.image().getRGB(300, 198) & 0xffffff).isEqualTo(pixels.pixels()[301 * 199 - 1]);
    }

    @ParameterizedTest
    @CsvSource({"31, 96", "96, 31", "5000, 2000", "400, 96", "96, 400"})
    @DisplayName("refuses a size that it cannot fill, and says which it can")
    void refusesSizes(int width, int height) {
        assertThatThrownBy(() -> painter.paint(Casting.cast(1), width, height))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(width + " by " + height, "32", "4096");
    }

    private void assertClear(Function<Long, Description> wanted) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Scene scene = Casting.cast(seed, wanted.apply(seed));
            Painting painting = painter.paint(scene, SIDE, SIDE);

            assertThat(painting.sights()).as("%s", scene).allMatch(Sight::isGood);
        }
    }

    private static Shade shade(long seed) {
        return Shade.values()[(int) (seed % Shade.values().length)];
    }

    private double meanGrey(Scene scene) {
        return Arrays.stream(painter.paint(scene, SIDE, SIDE).pixels())
                .map(PainterTest::grey)
                .average()
                .orElseThrow();
    }

    private double meanDifference(Scene one, Scene other) {
        int[] first = painter.paint(one, SIDE, SIDE).pixels();
        int[] second = painter.paint(other, SIDE, SIDE).pixels();
        long sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.abs(grey(first[i]) - grey(second[i]));
        }
        return sum / (double) first.length;
    }

    private static int grey(int pixel) {
        return (((pixel >> 16) & 0xff) * 3 + ((pixel >> 8) & 0xff) * 6 + (pixel & 0xff)) / 10;
    }
}

package dev.loreboard.examples.sampler.character;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The painter of portraits")
class PortraitPainterTest {

    private static final int SIDE = 96;

    private final PortraitPainter painter = new PortraitPainter();

    /** If the look is changed on purpose, these sums change with it. */
    @ParameterizedTest
    @CsvSource({
        "1, c7f0c1c660c11593b2337d58b8c45766fbef00ade6328bff0e507131c1c07805",
        "2, 502e5f422201a0fec497295b691ce2421c2b066d8bff6db6e23a9d7f7880e8c0"
    })
    @DisplayName("gives the same pixels on every machine")
    void givesTheSamePixels(long seed, String sha256) throws NoSuchAlgorithmException {
        int[] pixels = paint(seed, seed, SIDE).pixels();
        ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
        bytes.asIntBuffer().put(pixels);

        String found =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));

        assertThat(found).isEqualTo(sha256);
    }

    @Test
    @DisplayName("paints another picture of another person, and of the same one in another portrait")
    void followsPersonAndPortrait() {
        int[] first = paint(1, 1, SIDE).pixels();

        assertThat(paint(1, 1, SIDE).pixels()).isEqualTo(first);
        assertThat(paint(2, 1, SIDE).pixels()).isNotEqualTo(first);
        assertThat(paint(1, 2, SIDE).pixels()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("paints in every style, large in the middle of the picture")
    void paintsEveryStyle(Style style) {
        for (long seed = 0; seed < 6; seed++) {
            assertFills(painter.paint(Persona.of(seed), Portrait.any(seed).with(style), SIDE, SIDE));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("paints a head that is turned or leans")
    void paintsEveryPose(Facing facing) {
        for (Expression expression : Expression.values()) {
            for (double tilt = -Pose.MOST_TILT; tilt <= Pose.MOST_TILT; tilt += Pose.MOST_TILT) {
                Pose pose = new Pose(facing, tilt, expression);
                assertFills(painter.paint(Persona.of(4), Portrait.any(4).with(pose), SIDE, SIDE));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dresses a person in every outfit")
    void paintsEveryOutfit(Outfit outfit) {
        Portrait portrait = Portrait.any(2).with(Style.FLAT).with(outfit, Shade.RED);

        assertFills(painter.paint(Persona.of(3), portrait, SIDE, SIDE));
    }

    @Test
    @DisplayName("draws every hair style of its own")
    void drawsEveryHairStyle() {
        Persona persona = Persona.of(5);
        Portrait portrait = Portrait.any(5).with(Style.FLAT);
        long different = Arrays.stream(HairStyle.values())
                .map(style -> with(persona, style))
                .map(person -> Arrays.hashCode(
                        painter.paint(person, portrait, SIDE, SIDE).pixels()))
                .distinct()
                .count();

        assertThat(different).isEqualTo(HairStyle.values().length);
    }

    @Test
    @DisplayName("changes the picture further the more a person drifts")
    void driftsVisibly() {
        double little = 0;
        double lot = 0;
        for (long seed = 0; seed < 12; seed++) {
            Persona persona = Persona.of(seed);
            Portrait portrait = Portrait.any(seed).with(Style.FLAT);
            int[] own = painter.paint(persona, portrait, SIDE, SIDE).pixels();
            little += difference(
                    own,
                    painter.paint(persona.drifted(0.1, seed), portrait, SIDE, SIDE)
                            .pixels());
            lot += difference(
                    own,
                    painter.paint(persona.drifted(0.8, seed), portrait, SIDE, SIDE)
                            .pixels());
        }

        assertThat(little).isPositive().isLessThan(0.7 * lot);
    }

    @ParameterizedTest
    @CsvSource({"32, 32", "64, 128", "40, 160", "300, 90", "241, 199"})
    @DisplayName("fills any size that a picture may have")
    void fillsSizes(int width, int height) {
        for (Style style : Style.values()) {
            Painting painting = painter.paint(Persona.of(1), Portrait.any(1).with(style), width, height);

            assertThat(painting.pixels()).hasSize(width * height);
            assertThat(painting.subjects()[(height - 2) * width + width / 2]).isEqualTo((byte) 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"31, 96", "96, 31", "5000, 2000", "400, 96", "96, 400"})
    @DisplayName("refuses a size that it cannot fill, and says which it can")
    void refusesSizes(int width, int height) {
        assertThatThrownBy(() -> painter.paint(Persona.of(1), Portrait.any(1), width, height))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(width + " by " + height, "32", "4096");
    }

    @Test
    @DisplayName("refuses a head that leans too far")
    void refusesTilts() {
        assertThatThrownBy(() -> new Pose(Facing.LEFT, 1, Expression.CALM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.0");
    }

    private Painting paint(long person, long portrait, int side) {
        return painter.paint(Persona.of(person), Portrait.any(portrait), side, side);
    }

    private static Persona with(Persona persona, HairStyle style) {
        Choices own = persona.choices();
        return new Persona(
                persona.traits(),
                new Choices(
                        own.complexion(),
                        style,
                        own.hairColour(),
                        own.beard(),
                        own.eyeColour(),
                        own.ears(),
                        own.mark(),
                        own.side()));
    }

    /** The person takes a good part of the picture, reaches the foot, and leaves the upper corners free. */
    private static void assertFills(Painting painting) {
        byte[] subjects = painting.subjects();
        long own = 0;
        for (byte subject : subjects) {
            own += subject;
        }

        assertThat(own / (double) subjects.length).isBetween(0.25, 0.75);
        assertThat(subjects[(SIDE - 2) * SIDE + SIDE / 2]).isEqualTo((byte) 1);
        assertThat(subjects[SIDE / 2 * SIDE + SIDE / 2]).isEqualTo((byte) 1);
        assertThat(subjects[0]).isZero();
        assertThat(subjects[SIDE - 1]).isZero();
    }

    private static double difference(int[] one, int[] other) {
        double sum = 0;
        for (int pixel = 0; pixel < one.length; pixel++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs(((one[pixel] >> shift) & 0xff) - ((other[pixel] >> shift) & 0xff));
            }
        }
        return sum / one.length;
    }
}

package dev.loreboard.examples.sampler.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicWish;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.scene.Mood;
import java.io.ByteArrayInputStream;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A piece, played")
class PerformanceTest {

    private static final int RATE = 16_000;

    @ParameterizedTest
    @CsvSource({
        "1, 427a329f747f51d624570dd0760732926d1b3c54b330ee4b587cff1b73f0c395",
        "2, 4c30c2546e3e986d24614ddf735b0b50c24d4142aa815c8efb7e5df7d14b89d4",
        "3, 1d53165e2bfcab0ea66a63b5733a35f9f9c81195d0e44b54ebe603ad6f2f9504"
    })
    @DisplayName("has the same bytes on every machine")
    void hasTheSameBytes(long seed, String hash) {
        byte[] file = WaveFile.of(Performance.of(Commission.take(seed), RATE));

        assertThat(ContentHash.of(file)).hasToString(hash);
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    @DisplayName("is heard in both ears, never too loud, and ends in silence")
    void isHeard(Mood mood) {
        Piece piece = Commission.take(11, MusicWish.open().with(mood));
        Recording recording = Performance.of(piece, RATE);

        assertThat(recording.seconds()).isBetween(piece.seconds(), 60.0);
        for (float[] ear : new float[][] {recording.left(), recording.right()}) {
            double squares = 0;
            for (float sample : ear) {
                assertThat(Math.abs(sample)).isLessThan(0.93f);
                squares += sample * sample;
            }
            assertThat(Math.sqrt(squares / ear.length)).isBetween(0.02, 0.25);
            assertThat(Math.abs(ear[ear.length - 1])).isLessThan(0.001f);
        }
    }

    @Test
    @DisplayName("is louder when it is epic than when it is serene")
    void isLouderWhenItIsEpic() {
        assertThat(loudness(Mood.EPIC)).isGreaterThan(1.3 * loudness(Mood.SERENE));
    }

    private static double loudness(Mood mood) {
        float[] mono = Performance.of(Commission.take(5, MusicWish.open().with(mood)), RATE)
                .mono();
        double squares = 0;
        for (float sample : mono) {
            squares += sample * sample;
        }
        return Math.sqrt(squares / mono.length);
    }

    @Test
    @DisplayName("is a file that others read")
    void isAFileThatOthersRead() throws Exception {
        Recording recording = Performance.of(Commission.take(1), 44_100);

        try (AudioInputStream read =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(WaveFile.of(recording)))) {
            assertThat(read.getFormat())
                    .satisfies(format -> assertThat(format.matches(new AudioFormat(44_100, 16, 2, true, false)))
                            .isTrue());
            assertThat(read.getFrameLength()).isEqualTo(recording.left().length);
        }
    }

    @Test
    @DisplayName("is in tune: a string that is plucked swings as often as it should")
    void isInTune() {
        for (double hertz : new double[] {110, 220, 440, 880}) {
            float[] samples = new Plucked(0.5, 3).play(hertz, 2, 0.8, 44_100, new SplittableRandom(1));

            assertThat(swings(samples, 44_100, hertz)).isBetween(hertz * 0.998, hertz * 1.002);
        }
    }

    /** The pitch nearby that the samples are most alike to themselves at, many swings later. */
    private static double swings(float[] samples, int rate, double near) {
        int swings = 20;
        double best = 0;
        double found = 0;
        for (double hertz = near * 0.97; hertz < near * 1.03; hertz += near * 0.0005) {
            int lag = (int) Math.round(swings * rate / hertz);
            double alike = 0;
            for (int i = rate / 10; i < rate / 2; i++) {
                alike += samples[i] * samples[i + lag];
            }
            if (alike > best) {
                best = alike;
                found = hertz;
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"0", "7999", "200000", "-1"})
    @DisplayName("is refused at a rate that makes no sense")
    void isRefused(int rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Performance.of(Commission.take(1), rate))
                .withMessageContaining("" + rate);
    }
}

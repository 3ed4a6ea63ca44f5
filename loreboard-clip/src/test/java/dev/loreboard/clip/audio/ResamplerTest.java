package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A resampler")
class ResamplerTest {

    /**
     * SciPy scales the filter as a whole, this library each phase of it. They differ by the ripple, 110 dB below samples that go up to
     * one half, and by the last bits of the floats in between.
     */
    private static final double OF_SCIPY = 5e-6;

    @ParameterizedTest
    @CsvSource({"44100, 16000, 3000", "22050, 16000, 1500", "8000, 48000, 400", "48000, 44100, 1500"})
    @DisplayName("gives what SciPy gives with a filter of the same form")
    void givesWhatScipyGives(int from, int to, int count) {
        float[] samples = Arrays.copyOf(Golden.floats("samples"), count);
        float[] expected = Golden.floats(from + "-to-" + to);

        Sound resampled = new Resampler(from, to).resample(Sound.of(from, samples));

        assertThat(resampled.rate()).isEqualTo(to);
        assertThat(resampled.channel(0)).containsExactly(expected, within((float) OF_SCIPY));
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 16000, 1000",
        "44100, 16000, 7100",
        "48000, 16000, 5000",
        "8000, 48000, 3500",
        "22050, 48000, 9900",
        "16000, 22050, 440"
    })
    @DisplayName("lets a tone below nine tenths of the lower half rate through as it is, and where it is")
    void letsTonesThrough(int from, int to, double hertz) {
        Sound resampled = new Resampler(from, to).resample(sine(from, hertz));

        float[] found = resampled.channel(0);
        float[] expected = sine(to, hertz).channel(0);
        for (int frame = found.length / 4; frame < found.length * 3 / 4; frame++) {
            assertThat(found[frame]).isCloseTo(expected[frame], within(2e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 16000, 8001",
        "44100, 16000, 20000",
        "48000, 22050, 11100",
        "16000, 8000, 4000",
        "48000, 44100, 23000"
    })
    @DisplayName("makes a tone above the lower half rate at least 100 dB quieter")
    void stopsTones(int from, int to, double hertz) {
        float[] found = new Resampler(from, to).resample(sine(from, hertz)).channel(0);

        float[] middle = Arrays.copyOfRange(found, found.length / 4, found.length * 3 / 4);
        for (float sample : middle) {
            assertThat(Math.abs(sample)).isLessThan(1e-5f);
        }
    }

    @Test
    @DisplayName("keeps every channel, and sound that has the rate already")
    void keepsChannels() {
        Sound stereo = Sound.of(8000, new float[] {0.1f, 0.2f}, new float[] {0.3f, 0.4f});

        assertThat(new Resampler(8000, 16_000).resample(stereo).channels()).isEqualTo(2);
        assertThat(new Resampler(8000, 8000).resample(stereo)).isSameAs(stereo);
    }

    @Test
    @DisplayName("refuses sound of another rate, and rates that share too little")
    void refusesMisfits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resampler(8000, 16_000).resample(sine(44_100, 440)))
                .withMessageContaining("takes 8000 Hz, and the sound has 44100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resampler(1_000_003, 48_000))
                .withMessageContaining("Go by way of a rate that shares more");
        assertThatIllegalArgumentException().isThrownBy(() -> new Resampler(0, 48_000));
    }

    private static Sound sine(int rate, double hertz) {
        float[] samples = new float[rate / 5];
        for (int frame = 0; frame < samples.length; frame++) {
            samples[frame] = (float) Math.sin(2 * Math.PI * hertz * frame / rate);
        }
        return Sound.of(rate, samples);
    }
}

package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.loreboard.clip.audio.MelSettings.Loudness;
import dev.loreboard.clip.audio.MelSettings.Triangles;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Log-mel frames")
class LogMelTest {

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of("mini", MelSettings.mini()),
                Arguments.of("yamnet", MelSettings.yamnet()),
                Arguments.of("clap", MelSettings.clap()),
                Arguments.of("clap-fused", MelSettings.clapFused()));
    }

    /** Both sides compute in 64 bits and keep floats; a value goes up to 100 in decibels, where a float's last bit is 8e-6. */
    @ParameterizedTest
    @MethodSource("settings")
    @DisplayName("are those that NumPy makes by plain sums")
    void areThoseOfNumpy(String name, MelSettings settings) {
        float[] expected = Golden.floats(name);

        float[] frames = new LogMel(settings).frames(Sound.of(settings.rate(), Golden.floats("samples")));

        assertThat(frames).containsExactly(expected, within(1e-5f));
        assertThat(frames).hasSize(settings.frames(3000) * settings.bands());
    }

    @Test
    @DisplayName("of sound shorter than a window are mirrored, or none")
    void ofShortSound() {
        Sound one = Sound.of(16_000, new float[] {0.5f});

        assertThat(new LogMel(MelSettings.mini()).frames(one)).hasSize(64);
        assertThat(new LogMel(MelSettings.yamnet()).frames(one)).isEmpty();
    }

    @Test
    @DisplayName("cost no memory but their own")
    void costNoMemory() {
        LogMel mel = new LogMel(MelSettings.yamnet());
        Sound sound = Sound.of(16_000, new float[16_000 * 30]);
        mel.frames(sound);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        float[] frames = mel.frames(sound);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .isLessThan((long) frames.length * Float.BYTES + 64_000);
    }

    @Test
    @DisplayName("are refused for sound of another rate, and for settings that cannot be")
    void areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogMel(MelSettings.clap()).frames(Sound.of(16_000, new float[10])))
                .withMessageContaining("made of sound of 48000 Hz; this has 16000. Resample it first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(1000, 7000))
                .withMessageContaining("power of two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(1024, 9000))
                .withMessageContaining("8000.0 Hz");
    }

    private static MelSettings settings(int size, double highest) {
        return new MelSettings(
                16_000,
                400,
                size,
                160,
                true,
                8,
                0,
                highest,
                MelScale.HTK,
                Triangles.HERTZ,
                false,
                false,
                new Loudness.Log(1));
    }
}

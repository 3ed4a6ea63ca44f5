package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Audio;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A sound that is read")
class DecodingTest {

    /** The expected samples are rounded to 16 bits. */
    private static final double ROUNDING = 0.5 / 32_768;

    /** Those of MP3 come from floats of 32 bits, ours from 64; both add up some hundred products for each sample. */
    private static final double FLOATS = 5e-6;

    private final SoundReader reader = new SoundReader(SoundOptions.defaults());

    static List<Golden> sounds() {
        return Golden.sounds();
    }

    @ParameterizedTest
    @MethodSource("sounds")
    @DisplayName("has the form and the samples that other programs read")
    void hasTheSamples(Golden golden) {
        Sound expected = golden.sound();

        Sound sound = reader.read(Audio.of(golden.file()));

        assertThat(sound.rate()).isEqualTo(expected.rate());
        assertThat(sound.channels()).isEqualTo(expected.channels());
        assertThat(sound.frames()).isEqualTo(expected.frames());
        for (int channel = 0; channel < sound.channels(); channel++) {
            assertThat(furthest(sound.array(channel), expected.array(channel)))
                    .as("channel " + channel)
                    .isLessThan(ROUNDING + FLOATS);
        }
    }

    @Test
    @DisplayName("is known by its bytes, whatever its file is called")
    void isKnownByItsBytes(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("song.mp3"), Golden.file("short.wav"));

        assertThat(reader.read(Audio.of(file))).isEqualTo(reader.read(Audio.of(Golden.file("short.wav"))));
    }

    @Test
    @DisplayName("may say its length in 64 bits, with notes behind it")
    void maySayItsLengthInMoreBits() {
        byte[] wav = Golden.file("short.wav");
        ByteBuffer large = ByteBuffer.allocate(wav.length + 36 + 12).order(ByteOrder.LITTLE_ENDIAN);
        large.put("RF64".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        large.put("WAVEds64".getBytes(StandardCharsets.US_ASCII)).putInt(28);
        large.putLong(large.capacity() - 8).putLong(640).putLong(320).putInt(0);
        large.put(wav, 12, 44).putInt(-1).put(wav, 60, 640);
        large.put("note".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt(7);

        assertThat(reader.read(Audio.of(large.array()))).isEqualTo(reader.read(Audio.of(wav)));
    }

    @Test
    @DisplayName("may be samples already")
    void mayBeSamples() {
        Audio audio = Audio.ofSamples(8000, 2, FloatBuffer.wrap(new float[] {0.1f, -0.1f, 0.2f, -0.2f, 0.3f, -0.3f}));

        Sound sound = reader.read(audio);

        assertThat(sound)
                .isEqualTo(Sound.of(8000, new float[] {0.1f, 0.2f, 0.3f}, new float[] {-0.1f, -0.2f, -0.3f}))
                .hasToString("Sound[3.75E-4 s, 8000 Hz, 2 channels]");
        assertThat(sound.mono().channel(0)).containsExactly(0, 0, 0);
    }

    private static double furthest(float[] found, float[] expected) {
        double furthest = 0;
        for (int frame = 0; frame < expected.length; frame++) {
            furthest = Math.max(furthest, Math.abs(found[frame] - expected[frame]));
        }
        return furthest;
    }
}

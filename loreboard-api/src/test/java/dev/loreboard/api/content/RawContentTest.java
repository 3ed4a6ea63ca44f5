package dev.loreboard.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Raw content")
class RawContentTest {

    @Test
    @DisplayName("copies what it is given and hands out read-only views")
    void copies() {
        byte[] rgba = {1, 2, 3, 4};
        float[] interleaved = {0.5f, -0.5f};

        Image image = Image.ofPixels(1, 1, ByteBuffer.wrap(rgba));
        Audio audio = Audio.ofSamples(48_000, 2, FloatBuffer.wrap(interleaved));
        rgba[0] = 9;
        interleaved[0] = 9;

        Image.Pixels pixels = (Image.Pixels) image.form();
        Audio.Samples samples = (Audio.Samples) audio.form();
        assertThat(pixels.rgba().get(0)).isEqualTo((byte) 1);
        assertThat(pixels.rgba().isReadOnly()).isTrue();
        assertThat(samples.interleaved().get(0)).isEqualTo(0.5f);
        assertThat(samples.interleaved().isReadOnly()).isTrue();
    }

    @Test
    @DisplayName("leaves the position of the buffer where it was")
    void position() {
        ByteBuffer rgba = ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 4}).position(1);

        Image.ofPixels(1, 1, rgba);

        assertThat(rgba.position()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "-1,-1", "2,1", "65536,65536", "2147483647,2147483647", "1073741825,4"})
    @DisplayName("refuses a picture whose size is not that of the buffer, also where the product overflows")
    void pictureSize(int width, int height) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Image.ofPixels(width, height, ByteBuffer.allocate(16)))
                .withMessageContaining(width + " x " + height);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    @DisplayName("refuses samples that are no finite numbers")
    void finiteSamples(float sample) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Audio.ofSamples(8000, 1, FloatBuffer.wrap(new float[] {0, sample})))
                .withMessageContaining("sample 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    @DisplayName("refuses film without a speed")
    void filmSpeed(double framesPerSecond) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Video.ofFrames(framesPerSecond, List.of(picture(1, 1))))
                .withMessageContaining("frames a second");
    }

    @Test
    @DisplayName("refuses film without frames, of two sizes, or of encoded frames")
    void filmFrames() {
        assertThatIllegalArgumentException().isThrownBy(() -> Video.ofFrames(25, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Video.ofFrames(25, List.of(picture(1, 2), picture(2, 1))))
                .withMessageContaining("one size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Video.ofFrames(25, List.of(Image.of(new byte[4]))))
                .withMessageContaining("Decode it first");
    }

    @Test
    @DisplayName("has one hash for one shape and one content, and another for another")
    void hashes() {
        assertThat(List.of(
                        picture(1, 2).hash(),
                        picture(2, 1).hash(),
                        Image.of(new byte[8]).hash(),
                        Video.ofFrames(25, List.of(picture(1, 2))).hash(),
                        Video.ofFrames(24, List.of(picture(1, 2))).hash(),
                        silence(8000, 1).hash(),
                        silence(8000, 2).hash(),
                        silence(8001, 1).hash()))
                .doesNotHaveDuplicates();
        assertThat(picture(3, 5).hash()).isEqualTo(picture(3, 5).hash());
        assertThat(silence(8000, 2)).isEqualTo(silence(8000, 2));
        assertThat(picture(3, 5)).isEqualTo(picture(3, 5)).isNotEqualTo(picture(5, 3));
    }

    private static Image picture(int width, int height) {
        return Image.ofPixels(width, height, ByteBuffer.allocate(width * height * 4));
    }

    private static Audio silence(int rate, int channels) {
        return Audio.ofSamples(rate, channels, FloatBuffer.allocate(10_000));
    }
}

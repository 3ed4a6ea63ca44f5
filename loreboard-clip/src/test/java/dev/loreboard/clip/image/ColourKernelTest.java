package dev.loreboard.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Colours")
class ColourKernelTest {

    /** libjpeg's formula, in double precision where nothing is rounded but the products. */
    private static byte[] obvious(byte[] samples) {
        byte[] rgb = new byte[samples.length];
        for (int at = 0; at < samples.length; at += 3) {
            int brightness = samples[at] & 0xff;
            int blue = (samples[at + 1] & 0xff) - 128;
            int red = (samples[at + 2] & 0xff) - 128;
            rgb[at] = sample(brightness + Math.floorDiv(91_881 * red + 32_768, 65_536));
            rgb[at + 1] = sample(brightness + Math.floorDiv(-22_554 * blue - 46_802 * red + 32_768, 65_536));
            rgb[at + 2] = sample(brightness + Math.floorDiv(116_130 * blue + 32_768, 65_536));
        }
        return rgb;
    }

    private static byte sample(int value) {
        return (byte) Math.clamp(value, 0, 255);
    }

    private static void check(ColourKernel kernel) {
        Random random = new Random(5);
        for (int pixels = 0; pixels < 200; pixels++) {
            byte[] samples = new byte[pixels * 3];
            random.nextBytes(samples);
            byte[] expected = obvious(samples);

            kernel.toRgb(samples);

            assertThat(samples).as(pixels + " pixels").isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("are libjpeg's, in plain Java and in whatever this machine takes")
    void areThoseOfLibjpeg() {
        check(new PlainColours());
        check(KernelChoice.COLOURS);
    }
}

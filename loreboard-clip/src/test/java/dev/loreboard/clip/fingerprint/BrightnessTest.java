package dev.loreboard.clip.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.clip.image.Picture;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The brightness of a grid")
class BrightnessTest {

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1, 1", "5, 70", "32, 32", "33, 31", "64, 96", "100, 37"})
    @DisplayName("is the mean over what each cell covers, as sampling it finely finds")
    void isTheMean(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        new SplittableRandom(5).nextBytes(rgb);
        int[] cells = Brightness.of(Picture.of(width, height, ByteBuffer.wrap(rgb)));

        for (int cell = 0; cell < cells.length; cell += 7) {
            int row = cell / Brightness.SIDE;
            int column = cell % Brightness.SIDE;
            assertThat((double) cells[cell]).isCloseTo(sampled(rgb, width, height, row, column), within(1.0));
        }
    }

    /** Every cell is cut into as many parts each way as the picture has pixels, so that each part lies in one pixel. */
    private static double sampled(byte[] rgb, int width, int height, int row, int column) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (row * height + y) / Brightness.SIDE * width + (column * width + x) / Brightness.SIDE;
                sum += 77 * (rgb[3 * at] & 0xff) + 150 * (rgb[3 * at + 1] & 0xff) + 29 * (rgb[3 * at + 2] & 0xff);
            }
        }
        return sum / width / height;
    }
}

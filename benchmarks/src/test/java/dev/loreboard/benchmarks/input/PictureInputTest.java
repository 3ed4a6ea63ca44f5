package dev.loreboard.benchmarks.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.benchmarks.race.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pictures that everybody works on")
class PictureInputTest {

    private static final PictureInput INPUT = new PictureInput(53, 34, 2, 16);

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    @DisplayName("are the same every time, byte for byte")
    void areTheSameEveryTime() throws IOException {
        INPUT.write(folder);
        INPUT.write(other);

        for (String file : new String[] {"0.jpg", "1.jpg", "0.rgb", "1.rgb", "truth.f32", "numbers.txt"}) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
    }

    @Test
    @DisplayName("are as many and as large as asked for, and none like another")
    void areAsLargeAsAskedFor() throws IOException {
        INPUT.write(folder);

        assertThat(INPUT.jpegs(folder)).hasSize(2).doesNotHaveDuplicates();
        assertThat(INPUT.pixels(folder))
                .hasSize(2)
                .allSatisfy(rgb -> assertThat(rgb).hasSize(53 * 34 * 3));
        assertThat(Files.readAllLines(folder.resolve("numbers.txt")))
                .containsExactly("width 53", "height 34", "pictures 2", "side 16");
    }

    @Test
    @DisplayName("have an error that tells how far the worst sample is off")
    void haveAnError() throws IOException {
        INPUT.write(folder);
        byte[] right = Files.readAllBytes(folder.resolve("truth.f32"));
        float[] off = Matrix.of(right, 2 * INPUT.size()).row(0).clone();
        float[][] tables = ClipSamples.tables();
        off[0] += tables[0][101] - tables[0][100];
        off[INPUT.size() - 1] -= tables[2][40] - tables[2][33];

        assertThat(INPUT.error(folder, right)).isZero();
        assertThat(INPUT.error(folder, Answer.of(off).toBytes())).isCloseTo(7, within(1e-4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INPUT.error(folder, new byte[0]))
                .withMessage("There are 2 pictures, and it gave 0.");
    }
}

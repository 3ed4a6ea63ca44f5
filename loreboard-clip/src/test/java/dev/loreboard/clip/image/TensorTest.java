package dev.loreboard.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Image;
import dev.loreboard.tck.rule.Needed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Resizing, cropping and normalising")
class TensorTest {

    private static final Normalisation AS_STORED = new Normalisation(1, Channels.all(0), Channels.all(1));

    @TestFactory
    @DisplayName("gives the numbers of Pillow and NumPy, none of them differing")
    Stream<DynamicTest> givesTheSameNumbers() {
        Map<String, List<String[]>> bySource =
                Golden.lines("tensors.txt").stream().collect(Collectors.groupingBy(line -> line[0]));
        return bySource.entrySet().stream()
                .map(source -> DynamicTest.dynamicTest(source.getKey(), () -> {
                    Picture picture = DrawnSource.picture(source.getKey());
                    source.getValue().forEach(line -> check(picture, line));
                }));
    }

    @Test
    @DisplayName("gives the numbers of Pillow and NumPy for photographs as well")
    void givesTheSameNumbersForPhotographs() {
        PictureReader reader = new PictureReader(PictureOptions.defaults().withDecoders(List.of()));
        for (String[] line : Golden.lines("photographs.txt")) {
            check(reader.read(Image.of(Needed.data("photos/" + line[0]))), line);
        }
    }

    private static void check(Picture picture, String[] line) {
        Preprocessing wanted = Spec.parse(line, 1);
        for (ResizeKernel kernel : Kernels.all()) {
            assertThat(samples(picture, wanted, kernel))
                    .as("samples of %s with %s", Arrays.toString(line), kernel.name())
                    .isEqualTo(line[5]);
            assertThat(numbers(picture, wanted, kernel))
                    .as("numbers of %s with %s", Arrays.toString(line), kernel.name())
                    .isEqualTo(line[6]);
        }
    }

    /** The hash of the samples before they are normalised, interleaved. */
    private static String samples(Picture picture, Preprocessing wanted, ResizeKernel kernel) {
        ByteBuffer tensor = tensor(picture, wanted.withNormalisation(AS_STORED), kernel);
        FloatBuffer planes = tensor.asFloatBuffer(); // (3, height, width)
        int pixels = planes.limit() / 3;
        byte[] interleaved = new byte[planes.limit()];
        for (int index = 0; index < interleaved.length; index++) {
            interleaved[index] = (byte) planes.get(index % 3 * pixels + index / 3);
        }
        return ContentHash.of(interleaved).toString();
    }

    private static String numbers(Picture picture, Preprocessing wanted, ResizeKernel kernel) {
        return ContentHash.of(tensor(picture, wanted, kernel).array()).toString();
    }

    private static ByteBuffer tensor(Picture picture, Preprocessing wanted, ResizeKernel kernel) {
        Preprocessor preprocessor = new Preprocessor(wanted, kernel);
        ByteBuffer bytes =
                ByteBuffer.allocate(preprocessor.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        preprocessor.write(picture, bytes.asFloatBuffer(), 0);
        return bytes;
    }
}

package dev.loreboard.clip.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.tck.rule.Seed;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A preprocessor")
class PreprocessorTest {

    private static final Preprocessing SMALL = Preprocessing.clip(32);

    @Test
    @DisplayName("gives the same numbers with every kernel, for pictures of any shape")
    void everyKernelAgrees() {
        Seed.eachOf(150, random -> {
            Picture picture = noise(random, 1 + random.nextInt(200), 1 + random.nextInt(200));
            Preprocessing wanted = wanted(random);

            List<float[]> results = Kernels.all().stream()
                    .map(kernel -> numbers(new Preprocessor(wanted, kernel), picture))
                    .toList();

            assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(results.getFirst()));
            assertThat(results.getFirst()).isEqualTo(ObviousResize.numbers(wanted, picture));
        });
    }

    private static Preprocessing wanted(SplittableRandom random) {
        int width = 1 + random.nextInt(40);
        int height = 1 + random.nextInt(40);
        Fit fit = switch (random.nextInt(3)) {
            case 0 ->
                new Fit.ShortSide(
                        Math.max(width, height) + random.nextInt(10),
                        CropOffset.values()[random.nextInt(CropOffset.values().length)]);
            case 1 -> new Fit.Squash();
            default -> new Fit.Pad(new Rgb(random.nextInt(256), 0, 200));
        };
        ResizeFilter filter = ResizeFilter.values()[random.nextInt(ResizeFilter.values().length)];
        return new Preprocessing(width, height, fit, filter, SMALL.normalisation());
    }

    @Test
    @DisplayName("fills the places of a batch from many threads at once, and leaves the buffer's position alone")
    void fillsABatch() throws Exception {
        Preprocessor preprocessor = new Preprocessor(SMALL);
        int count = 24;
        FloatBuffer batch = direct(count * preprocessor.size() + 1).position(7);
        List<Picture> pictures = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            pictures.add(DrawnSource.picture("noise:" + (40 + index) + "x" + (90 - index)));
        }

        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                int place = index;
                writing.add(executor.submit(
                        () -> preprocessor.write(pictures.get(place), batch, place * preprocessor.size())));
            }
            for (Future<?> written : writing) {
                written.get();
            }
        }

        assertThat(batch.position()).isEqualTo(7);
        for (int index = 0; index < count; index++) {
            float[] found = new float[preprocessor.size()];
            batch.get(index * preprocessor.size(), found);
            assertThat(found).isEqualTo(numbers(preprocessor, pictures.get(index)));
        }
        assertThat(batch.get(count * preprocessor.size())).isZero();
    }

    @Test
    @DisplayName("allocates nothing for a picture of the size of the last one")
    void allocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Picture picture = DrawnSource.picture("noise:900x700");
        Preprocessor preprocessor = new Preprocessor(SMALL, new PlainKernel());
        FloatBuffer target = direct(preprocessor.size());
        preprocessor.write(picture, target, 0);
        long before = threads.getCurrentThreadAllocatedBytes();

        for (int round = 0; round < 10; round++) {
            preprocessor.write(picture, target, 0);
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10 * 2000);
    }

    @Test
    @DisplayName("refuses a buffer that is too small, naming both sizes")
    void refusesASmallBuffer() {
        Preprocessor preprocessor = new Preprocessor(SMALL);
        Picture picture = DrawnSource.picture("noise:40x40");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> preprocessor.write(picture, FloatBuffer.allocate(3072), 1))
                .withMessageContaining("3072")
                .withMessageContaining("3071");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preprocessor.write(picture, FloatBuffer.allocate(3072), -1));
    }

    @Test
    @DisplayName("ends early when its thread is interrupted")
    void endsWhenInterrupted() {
        Preprocessor preprocessor = new Preprocessor(SMALL);
        Picture picture = DrawnSource.picture("noise:40x40");

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> preprocessor.write(picture, direct(preprocessor.size()), 0));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("takes pictures of extreme shapes without making the whole of them")
    void takesExtremeShapes() {
        Preprocessor preprocessor = new Preprocessor(SMALL);

        assertThat(numbers(preprocessor, DrawnSource.picture("noise:1x60000"))).hasSize(3072);
        assertThat(numbers(preprocessor, DrawnSource.picture("noise:60000x1"))).hasSize(3072);
    }

    @Test
    @DisplayName("is not made for a crop that is larger than the picture it is cut from")
    void refusesALargeCrop() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.withFit(new Fit.ShortSide(31, CropOffset.DOWN)))
                .withMessageContaining("32 x 32")
                .withMessageContaining("31");
    }

    private static Picture noise(SplittableRandom random, int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        random.nextBytes(rgb);
        return Picture.adopt(width, height, rgb);
    }

    private static float[] numbers(Preprocessor preprocessor, Picture picture) {
        FloatBuffer target = direct(preprocessor.size());
        preprocessor.write(picture, target, 0);
        float[] numbers = new float[preprocessor.size()];
        target.get(0, numbers);
        return numbers;
    }

    private static FloatBuffer direct(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}

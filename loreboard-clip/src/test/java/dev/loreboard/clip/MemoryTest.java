package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.tck.rule.ChildJvm;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("Memory that Java cannot see")
class MemoryTest {

    /** Half of what it would be if one small object of the engine stayed behind each time. */
    private static final long MOST_KILOBYTES = 8 * 1024;

    @TempDir
    private Path broken;

    /** Java's own memory is all taken at the start, so that what grows is not Java's. */
    private long growth(String work, int warmUp, int measured, String model, String engine)
            throws IOException, InterruptedException {
        Needed.found(
                "proc",
                Optional.of(Path.of("/proc/self/status")).filter(Files::exists),
                "there is no /proc/self/status to read the size of a process in");
        ModelTrouble.copyOf("clip", broken).with("onnx/text_model.onnx", new byte[100]);
        return Long.parseLong(ChildJvm.of(
                        EmbeddingForLong.class,
                        work,
                        String.valueOf(warmUp),
                        String.valueOf(measured),
                        broken.toString(),
                        model,
                        engine)
                .withOptions(
                        "-Xms128m",
                        "-Xmx128m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED")
                .killAfter(1)
                .getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip", "openclip", "clip-joint"})
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    @DisplayName("does not grow over 40,000 embeds in 32 and in 16 bits, every tenth of which fails")
    void doesNotGrowOverEmbeds(String model) throws IOException, InterruptedException {
        long kilobytes = growth("EMBED", 1_000, 40_000, model, "onnx");

        System.getLogger(MemoryTest.class.getName())
                .log(System.Logger.Level.INFO, "40,000 embeds took {0} kB that they did not give back.", kilobytes);
        assertThat(kilobytes).isLessThan(MOST_KILOBYTES);
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    @DisplayName("does not grow when models are opened and closed, or fail to open halfway")
    void doesNotGrowOverOpening() throws IOException, InterruptedException {
        long kilobytes = growth("OPEN", 50, 500, "clip", "onnx");

        assertThat(kilobytes).isLessThan(MOST_KILOBYTES);
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    @DisplayName("does not grow through DJL: over 10,000 embeds, every tenth of which fails")
    void doesNotGrowThroughDjl() throws IOException, InterruptedException {
        assertThat(growth("EMBED", 1_000, 10_000, "clip", "djl")).isLessThan(MOST_KILOBYTES);
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    @DisplayName("does not grow through DJL when models are opened and closed, or fail to open halfway")
    void doesNotGrowOverOpeningThroughDjl() throws IOException, InterruptedException {
        assertThat(growth("OPEN", 50, 300, "clip", "djl")).isLessThan(MOST_KILOBYTES);
    }
}

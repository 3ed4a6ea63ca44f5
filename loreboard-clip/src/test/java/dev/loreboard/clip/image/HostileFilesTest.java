package dev.loreboard.clip.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.tck.rule.Seed;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

@DisplayName("A file from a stranger")
class HostileFilesTest {

    private static final PictureOptions OPTIONS = PictureOptions.defaults().withDecoders(List.of());

    private final PictureReader reader = new PictureReader(OPTIONS);

    @TestFactory
    @DisplayName("is refused before room is made for more pixels than the limit")
    Stream<DynamicTest> claimsTooMuch() {
        return Bombs.pixels().entrySet().stream()
                .map(bomb -> DynamicTest.dynamicTest(bomb.getKey(), () -> {
                    Refusal refusal = refusal(bomb.getValue());

                    assertThat(refusal.failure()).isInstanceOf(ContentTooLargeException.class);
                    assertThat(refusal.failure()).hasMessageContaining("ContentLimits");
                    assertThat(refusal.allocated()).isLessThan(1 << 20);
                }));
    }

    @Test
    @DisplayName("is refused as broken when ten bytes claim to be a picture")
    void tenBytes() {
        Refusal refusal = refusal(Arrays.copyOf(Bombs.png(40_000, 40_000), 10));

        assertThat(refusal.failure())
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("The picture of 10 bytes cannot be read");
        assertThat(refusal.allocated()).isLessThan(1 << 20);
    }

    @Test
    @DisplayName("is refused before room is made for pixels that it cannot possibly hold")
    void claimsMoreThanItHolds() {
        Refusal refusal = refusal(Bombs.png(7000, 7000));

        assertThat(refusal.failure())
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("too few");
        assertThat(refusal.allocated()).isLessThan(1 << 20);
    }

    @Test
    @DisplayName("may carry a packed text that would fill the memory; it is not unpacked")
    void carriesATextBomb() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Image bomb = Image.of(Bombs.withPackedText(Golden.file("colour8.png")));
        long before = threads.getCurrentThreadAllocatedBytes();

        Picture picture = reader.read(bomb);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
        assertThat(Difference.between(picture, Golden.pixels("colour8.png")).most())
                .isZero();
    }

    @Test
    @DisplayName("is refused when a JPEG draws itself in too many passes")
    void drawsItselfTooOften() {
        assertThat(refusal(Bombs.manyScans()).failure())
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("passes");
    }

    @TestFactory
    @DisplayName("is refused wherever it breaks off, unless every pixel is there")
    Stream<DynamicTest> breaksOff() {
        return Golden.files().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    byte[] file = Golden.file(name);
                    Picture whole = reader.read(Image.of(file));
                    int step = Math.max(file.length / 1500, 1);
                    for (int length = 0; length < file.length; length += step) {
                        Optional<Picture> picture = read(Arrays.copyOf(file, length));
                        if (picture.isPresent()) {
                            assertThat(picture.get().array())
                                    .as(length + " bytes")
                                    .isEqualTo(whole.array());
                        }
                    }
                }));
    }

    @Test
    @Tag("once")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    @DisplayName("is read or refused, and nothing else, whatever was done to it: 100,000 of them")
    void isReadOrRefused() {
        List<byte[]> files = Golden.files().stream().map(Golden::file).toList();
        PictureReader careful =
                new PictureReader(OPTIONS.withLimits(ContentLimits.defaults().withMaxPixels(100_000)));
        Seed.eachOf(100, random -> {
            for (int round = 0; round < 1000; round++) {
                byte[] mutated = Mutation.of(files.get(random.nextInt(files.size())), random);
                Throwable failure = catchThrowable(() -> careful.read(Image.of(mutated)));
                if (failure != null) {
                    assertThat(failure)
                            .isInstanceOfAny(UnreadableContentException.class, ContentTooLargeException.class);
                }
            }
        });
    }

    @TestFactory
    @DisplayName("is refused in one way, whatever its decoder throws")
    Stream<DynamicTest> isRefusedInOneWay() {
        List<Throwable> failures = List.of(
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("dev/loreboard/Missing"),
                new NegativeArraySizeException("-1"));
        return failures.stream()
                .map(failure -> DynamicTest.dynamicTest(failure.getClass().getSimpleName(), () -> {
                    PictureReader failing =
                            new PictureReader(OPTIONS.withDecoders(List.of(FakeDecoder.throwing(failure))));

                    assertThatExceptionOfType(UnreadableContentException.class)
                            .isThrownBy(() -> failing.read(Image.of(Golden.file("grey.jpg"))))
                            .withMessageStartingWith("The picture of ")
                            .withCause(failure);
                }));
    }

    @Test
    @DisplayName("is told by its kind when there is no decoder for it")
    void isOfAnotherKind() {
        assertThat(refusal("II*\0 and so on".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .failure())
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("image/tiff")
                .hasMessageContaining("Give a whole JPEG, PNG, GIF, BMP or WebP file");
        assertThat(refusal(new byte[100]).failure()).hasMessageContaining("no known format");
    }

    @TestFactory
    @DisplayName("is let go of when the thread is interrupted")
    Stream<DynamicTest> endsWhenInterrupted() {
        return Stream.of("progressive.jpg", "colour8.png", "plain.gif", "colour24.bmp", "lossless.webp")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Thread.currentThread().interrupt();

                    Throwable failure = catchThrowable(() -> reader.read(Image.of(Golden.file(name))));

                    assertThat(Thread.interrupted()).isTrue();
                    assertThat(failure).isInstanceOf(CancelledException.class);
                }));
    }

    private record Refusal(Throwable failure, long allocated) {}

    private Refusal refusal(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Image image = Image.of(file);
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            Picture picture = reader.read(image);
            throw new AssertionError("It was read: " + picture);
        } catch (UnreadableContentException | ContentTooLargeException failure) {
            return new Refusal(failure, threads.getCurrentThreadAllocatedBytes() - before);
        }
    }

    private Optional<Picture> read(byte[] file) {
        try {
            return Optional.of(reader.read(Image.of(file)));
        } catch (UnreadableContentException refused) {
            return Optional.empty();
        }
    }
}

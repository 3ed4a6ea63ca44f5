package dev.loreboard.clip.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.clip.image.PictureOptions;
import dev.loreboard.tck.content.FingerprinterContract;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fingerprinter of pictures keeps the contract")
class PictureFingerprinterTest implements FingerprinterContract {

    private static final int SIDE = 64;

    @Override
    public Fingerprinter fingerprinter() {
        return new PictureFingerprinter(PictureOptions.defaults());
    }

    /** Made by Pillow: three formats, three sizes, and one that was stored lying on its side. */
    @Override
    public List<Content> copies() {
        return forms("first");
    }

    @Override
    public List<Content> others() {
        return List.of(
                file("first.png"),
                file("second.png"),
                DrawnImages.pixels(1, SIDE, SIDE),
                DrawnImages.pixels(2, 99, 40));
    }

    @Override
    public Content foreign() {
        return Text.of("a dragon");
    }

    @Override
    public Content broken() {
        return Image.of(new byte[] {1, 2, 3});
    }

    private static List<Content> forms(String name) {
        return Stream.of(".png", "-30.jpg", "-95.jpg", "-40.webp", "-quarter.webp", "-double.jpg", "-turned.jpg")
                .map(end -> file(name + end))
                .toList();
    }

    private static Content file(String name) {
        try (InputStream stream =
                Objects.requireNonNull(PictureFingerprinterTest.class.getResourceAsStream(name), name)) {
            return Image.of(stream.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Image grey(int width, int height, IntBinaryOperator brightness) {
        ByteBuffer rgba = ByteBuffer.allocate(width * height * 4);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = brightness.applyAsInt(x, y);
                rgba.putInt(grey << 24 | grey << 16 | grey << 8 | 255);
            }
        }
        return Image.ofPixels(width, height, rgba.flip());
    }

    @Test
    @DisplayName("another picture's forms are all near to each other too, and far from the first")
    void secondPicture() {
        Fingerprint first = fingerprinter().of(file("first.png")).orElseThrow();
        Fingerprint second = fingerprinter().of(file("second.png")).orElseThrow();

        assertThat(forms("second"))
                .extracting(form -> fingerprinter().of(form).orElseThrow())
                .allSatisfy(form -> assertThat(form.difference(second)).isLessThan(PictureFingerprinter.TOLERANCE / 2))
                .allSatisfy(
                        form -> assertThat(form.difference(first)).isGreaterThan(2 * PictureFingerprinter.TOLERANCE));
    }

    @Test
    @DisplayName("the fingerprint of a picture is the same on every machine")
    void sameEverywhere() {
        assertThat(fingerprinter().of(grey(40, 30, (x, y) -> (x * x + 3 * y * y + x * y) % 256)))
                .contains(Fingerprint.parse(
                        "picture-1:829d0398038d010805190b189f1d3b19be19f479583b60a225f383e22f867e84"));
    }

    @Test
    @DisplayName("a picture that is flat, or all fine grain, has none")
    void flatPicturesHaveNone() {
        assertThat(fingerprinter().of(grey(SIDE, SIDE, (x, y) -> 200))).isEmpty();
        assertThat(fingerprinter().of(grey(SIDE, SIDE, (x, y) -> 120 + x / 8))).isEmpty();
        assertThat(fingerprinter().of(grey(256, 256, (x, y) -> (x + y) % 2 * 255)))
                .isEmpty();
        assertThat(fingerprinter().of(grey(SIDE, SIDE, (x, y) -> 60 + 2 * x))).isPresent();
    }

    @Test
    @DisplayName("pictures of any size have one, down to a few pixels")
    void anySize() {
        assertThat(fingerprinter().of(grey(2, 1, (x, y) -> 255 * x))).isPresent();
        assertThat(fingerprinter().of(grey(1, 3000, (x, y) -> y % 256))).isPresent();
    }
}

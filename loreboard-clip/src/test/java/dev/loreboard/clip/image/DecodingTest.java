package dev.loreboard.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Decoding")
class DecodingTest {

    private final PictureReader reader =
            new PictureReader(PictureOptions.defaults().withDecoders(List.of()));

    @TestFactory
    @DisplayName("gives Pillow's pixels, of every format but JPEG")
    Stream<DynamicTest> givesPillowsPixels() {
        return Golden.files().stream()
                .filter(name -> !name.endsWith(".jpg"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Picture picture = read(name);

                    assertThat(Difference.between(picture, Golden.pixels(name))).isEqualTo(new Difference(0, 0, 0));
                }));
    }

    @TestFactory
    @DisplayName("of JPEG gives Pillow's pixels to within one, and 99.9 % of them exactly")
    Stream<DynamicTest> givesPillowsPixelsOfJpeg() {
        return Golden.files().stream()
                .filter(name -> name.endsWith(".jpg"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Difference difference = Difference.between(read(name), Golden.pixels(name));

                    assertThat(difference.most()).isLessThanOrEqualTo(1);
                    assertThat(difference.share()).isLessThanOrEqualTo(0.001);
                }));
    }

    private Picture read(String name) {
        Picture expected = Golden.pixels(name);
        Picture picture = reader.read(Image.of(Golden.file(name)));
        assertThat(picture).hasToString(expected.toString());
        return picture;
    }

    @TestFactory
    @DisplayName("makes a picture of the size that its header told")
    Stream<DynamicTest> makesWhatTheHeaderTold() {
        return Golden.files().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Picture expected = Golden.pixels(name);

                    PictureHeader header = reader.header(Encoded.of(Golden.file(name)));

                    assertThat(header.uprightWidth()).isEqualTo(expected.width());
                    assertThat(header.uprightHeight()).isEqualTo(expected.height());
                }));
    }

    @Test
    @DisplayName("puts what is transparent on the stated background")
    void putsOnBackground() {
        PictureReader onOrange = new PictureReader(PictureOptions.defaults().withBackground(new Rgb(255, 128, 0)));
        ByteBuffer rgba = ByteBuffer.wrap(new byte[] {0, 0, 0, 0, 10, 20, 30, (byte) 255, (byte) 200, 100, 50, 51});

        Picture picture = onOrange.read(Image.ofPixels(3, 1, rgba));

        assertThat(picture.array()).containsExactly(255, 128, 0, 10, 20, 30, 244, 122, 10);
    }

    @Test
    @DisplayName("tries the caller's decoders first, and goes on when one gives up")
    void triesTheCallersDecodersFirst() {
        Picture made = Picture.of(1, 1, ByteBuffer.wrap(new byte[] {1, 2, 3}));
        ImageDecoder unwilling = FakeDecoder.failing();
        ImageDecoder willing = FakeDecoder.giving(made);

        Image image = Image.of(Golden.file("grey.jpg"));

        assertThat(with(unwilling, willing).read(image)).isSameAs(made);
        assertThat(with(unwilling).read(image)).hasToString("Picture[85 x 61]");
    }

    private static PictureReader with(ImageDecoder... decoders) {
        return new PictureReader(PictureOptions.defaults().withDecoders(List.of(decoders)));
    }
}

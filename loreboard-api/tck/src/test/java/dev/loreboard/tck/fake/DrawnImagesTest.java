package dev.loreboard.tck.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.MediaType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drawn images")
class DrawnImagesTest {

    @Test
    @DisplayName("are the same for the same seed, and others for others")
    void dependOnTheSeedAlone() {
        assertThat(DrawnImages.pixels(1, 16, 8)).isEqualTo(DrawnImages.pixels(1, 16, 8));
        assertThat(DrawnImages.pixels(1, 16, 8)).isNotEqualTo(DrawnImages.pixels(2, 16, 8));
    }

    @Test
    @DisplayName("have their pixels in the order red, green, blue, alpha")
    void haveTheirPixelsInOrder() {
        Image.Pixels pixels = (Image.Pixels) DrawnImages.plain(0x102030, 2, 1).form();

        assertThat(pixels.width()).isEqualTo(2);
        assertThat(pixels.height()).isEqualTo(1);
        byte[] rgba = new byte[8];
        pixels.rgba().get(rgba);
        assertThat(rgba).containsExactly(0x10, 0x20, 0x30, 0xff, 0x10, 0x20, 0x30, 0xff);
    }

    @Test
    @DisplayName("come as PNG with every pixel kept")
    void comeAsPng() {
        byte[] png = DrawnImages.png(7, 20, 10);

        assertThat(MediaType.sniff(png)).contains(MediaType.PNG);
        assertThat(DecodedImage.pixels(Image.of(png)))
                .isEqualTo(DrawnImages.pixels(7, 20, 10).form());
    }

    @Test
    @DisplayName("come as JPEG of the same size")
    void comeAsJpeg() {
        byte[] jpeg = DrawnImages.jpeg(7, 20, 10);

        assertThat(MediaType.sniff(jpeg)).contains(MediaType.JPEG);
        assertThat(DecodedImage.pixels(Image.of(jpeg)).width()).isEqualTo(20);
    }
}

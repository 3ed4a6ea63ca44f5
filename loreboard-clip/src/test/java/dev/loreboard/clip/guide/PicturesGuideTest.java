package dev.loreboard.clip.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.clip.image.CropOffset;
import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.image.Picture;
import dev.loreboard.clip.image.PictureHeader;
import dev.loreboard.clip.image.PictureOptions;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.image.ResizeFilter;
import dev.loreboard.clip.image.Rgb;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on pictures")
class PicturesGuideTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void drawAPicture() throws IOException {
        file = Files.write(folder.resolve("dragon.jpg"), DrawnImages.jpeg(7, 320, 240));
    }

    @Test
    @DisplayName("reads a batch into one buffer")
    void readsABatch() {
        List<Image> images = List.of(Image.of(file), DrawnImages.plain(0xff8000, 40, 60));

        // region batch
        PictureReader reader = new PictureReader(PictureOptions.defaults());
        Preprocessor preprocessor = new Preprocessor(Preprocessing.clip(224));
        FloatBuffer batch = ByteBuffer.allocateDirect(images.size() * preprocessor.size() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer(); // (pictures, 3, 224, 224)

        for (int index = 0; index < images.size(); index++) {
            Picture picture = reader.read(images.get(index)); // upright, opaque, red green blue
            preprocessor.write(picture, batch, index * preprocessor.size());
        }
        // endregion

        assertThat(batch.get(preprocessor.size())).isGreaterThan(1.9f);
    }

    @Test
    @DisplayName("says what is done to a picture")
    void saysWhatIsDone() {
        // region preprocessing
        Preprocessing squashed = Preprocessing.siglip(256); // both sides to 256, whatever the shape
        Preprocessing padded = Preprocessing.clip(224).withFit(new Fit.Pad(Rgb.BLACK));
        Preprocessing asTorchvision = Preprocessing.clip(224)
                .withFit(new Fit.ShortSide(256, CropOffset.HALF_TO_EVEN))
                .withFilter(ResizeFilter.BILINEAR);
        // endregion

        assertThat(List.of(squashed, padded, asTorchvision))
                .extracting(Preprocessing::width)
                .containsExactly(256, 224, 224);
    }

    @Test
    @DisplayName("reads a header, and keeps to limits and a background")
    void readsAHeader() {
        Encoded encoded = Encoded.of(file);

        // region options
        PictureReader careful = new PictureReader(PictureOptions.defaults()
                .withBackground(Rgb.BLACK)
                .withLimits(ContentLimits.defaults().withMaxPixels(10_000)));

        PictureHeader header = careful.header(encoded); // decodes nothing
        assertThat(header.uprightWidth()).isEqualTo(320);
        assertThatExceptionOfType(ContentTooLargeException.class).isThrownBy(() -> careful.read(Image.of(file)));
        // endregion
    }
}

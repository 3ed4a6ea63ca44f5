package dev.loreboard.tck.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.GreyFingerprinter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fingerprinter of grey parts keeps the contract")
class GreyFingerprinterTest implements FingerprinterContract {

    private static final int SIDE = 64;

    @Override
    public Fingerprinter fingerprinter() {
        return new GreyFingerprinter();
    }

    @Override
    public List<Content> copies() {
        return List.of(
                DrawnImages.pixels(1, SIDE, SIDE),
                Image.of(DrawnImages.png(1, SIDE, SIDE)),
                Image.of(DrawnImages.jpeg(1, SIDE, SIDE)));
    }

    @Override
    public List<Content> others() {
        return List.of(
                DrawnImages.pixels(1, SIDE, SIDE),
                DrawnImages.pixels(2, SIDE, SIDE),
                DrawnImages.pixels(3, SIDE, SIDE));
    }

    @Override
    public Content foreign() {
        return Text.of("a dragon");
    }

    @Override
    public Content broken() {
        return Image.of(new byte[] {1, 2, 3});
    }

    @Test
    @DisplayName("a picture with fewer pixels than bits has no fingerprint")
    void aTinyPictureHasNone() {
        assertThat(fingerprinter().of(DrawnImages.pixels(1, 4, 4))).isEmpty();
    }
}

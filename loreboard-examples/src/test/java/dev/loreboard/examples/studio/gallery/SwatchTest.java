package dev.loreboard.examples.studio.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Colours have names")
class SwatchTest {

    @ParameterizedTest(name = "{1} is {0}")
    @CsvSource({
        "RED, ff0000", "RED, 8b0000", "RED, dc143c", "ORANGE, ffa500", "ORANGE, ff8c00", "BROWN, 8b4513",
                "BROWN, a0522d",
        "YELLOW, ffff00", "YELLOW, ffd700", "GREEN, 00ff00", "GREEN, 228b22", "TEAL, 008080", "TEAL, 00ced1",
                "BLUE, 0000ff",
        "BLUE, 4682b4", "BLUE, 000080", "BLUE, 87ceeb", "VIOLET, 8a2be2", "VIOLET, 4b0082", "PINK, ff69b4",
                "PINK, ffb6c1",
        "PINK, ff00ff", "WHITE, ffffff", "WHITE, f5f5f5", "GREY, 808080", "GREY, 4f4f4f", "BLACK, 000000",
                "BLACK, 101010"
    })
    @DisplayName("as people and style sheets call them")
    void hasNames(Swatch expected, String colour) {
        assertThat(Swatch.of(Integer.parseInt(colour, 16))).isEqualTo(expected);
    }

    @Test
    @DisplayName("and a picture has those of which there is enough, with their shares, the largest first")
    void hasShares() {
        BufferedImage picture = new BufferedImage(100, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 30, 10);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(30, 0, 65, 10);
        graphics.dispose();

        assertThat(Swatches.in(picture))
                .extracting(tag -> tag.label() + " " + tag.confidence())
                .containsExactly("blue 0.65", "red 0.3");
    }
}

package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.OpenStudio;
import dev.loreboard.examples.studio.Paintings;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("A picture twenty times as wide as high, and one as high as that is wide,")
class OddPicturesTest {

    private static final int LONG = 2400;
    private static final int SHORT = 120;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.furnished(OddPicturesTest::furnish);

    private static void furnish(OpenStudio studio) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("wide.png", painting(LONG, SHORT));
        for (int seed = 1; seed <= 6; seed++) {
            files.put("hill " + seed + ".png", Paintings.png(seed, Setting.LANDSCAPE));
        }
        files.put("high.png", painting(SHORT, LONG));
        studio.upload("/api/pictures", files);
        studio.settled();
        studio.json("/api/pictures?wing=left-out")
                .get("pictures")
                .forEach(shown -> studio.answer(
                        "PUT", "/api/pictures/" + shown.get("picture").get("id").asText() + "/hanging"));
    }

    /** A painting, again and again in a row. */
    private static byte[] painting(int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            BufferedImage painting = ImageIO.read(new ByteArrayInputStream(Paintings.png(7, Setting.LANDSCAPE)));
            for (int step = 0; step * SHORT < LONG; step++) {
                int left = width > height ? step * SHORT : 0;
                int top = width > height ? 0 : step * SHORT;
                pen.drawImage(painting, left, top, SHORT, SHORT, null);
            }
            ImageIO.write(canvas, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture could not be drawn in memory.", impossible);
        } finally {
            pen.dispose();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    @DisplayName("are shown whole and in their proportions, and nothing scrolls sideways")
    void areShownWhole(int width) {
        try (Page page = HOUSE.page("/", width, 800, Theme.INK)) {
            assertThat(page.locator(".piece img.there")).hasCount(8);
            assertFits(page);
            Pictures.take(page, "odd-" + width);
            for (String name : new String[] {"wide", "high"}) {
                page.click(".piece[aria-label='" + name + "']");
                assertThat(page.locator("#detail h2")).hasText(name);
                assertFits(page);
                Pictures.take(page, "odd-" + name + "-" + width);
                page.keyboard().press("Escape");
                assertThat(page.locator("#detail")).isHidden();
            }
        }
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(page.evaluate("""
                [...document.querySelectorAll('.piece img, .detail-picture')].every(image => {
                  const box = image.getBoundingClientRect();
                  const own = image.naturalWidth / image.naturalHeight;
                  return getComputedStyle(image).objectFit === 'contain' || Math.abs(box.width / box.height / own - 1) < 0.05;
                })""")).isEqualTo(true);
        assertThat(page.evaluate("detail.scrollWidth <= detail.clientWidth")).isEqualTo(true);
    }
}

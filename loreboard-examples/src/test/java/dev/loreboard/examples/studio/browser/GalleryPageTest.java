package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The page of the gallery")
class GalleryPageTest {

    private static final int SAMPLES = 24;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.painted(SAMPLES);

    /** Some samples are no fantasy art, and do not hang. */
    private static int hanging() {
        return HOUSE.studio().json("/api/pictures").get("total").asInt();
    }

    private Page page(String path) {
        return page(path, 1440, 900, Theme.INK);
    }

    /** Whatever the page asks of others, and whatever goes wrong in it, is a complaint. */
    private Page page(String path, int width, int height, Theme theme) {
        Page page = HOUSE.page(path, width, height, theme);
        assertThat(page.locator(".piece img.there").first()).isVisible();
        return page;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("shows pictures in rows, in both themes, by what the person prefers")
    void showsPictures(Theme theme) {
        try (Page page = page("/", 1440, 900, theme)) {
            assertThat(page.locator("#sight")).hasText(hanging() + " pictures");
            assertThat(page.locator("html")).hasAttribute("data-theme", theme.word());
            Pictures.keep(page, "gallery-" + theme.word());

            page.click(".piece >> nth=4");
            assertThat(page.locator("#detail h2")).isVisible();
            assertThat(page.locator("#detail .strip img").last()).isVisible();
            Pictures.keep(page, "detail-" + theme.word());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 2560})
    @DisplayName("fits narrow and wide windows, and never scrolls sideways")
    void fits(int width) {
        try (Page page = page("/", width, 800, Theme.INK)) {
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Pictures.take(page, "gallery-" + width);
        }
    }

    @Test
    @DisplayName("searches in words, keeps the search in its address, and goes back")
    void searches() {
        try (Page page = page("/")) {
            page.fill("#words", "a quarterly tax report");
            page.keyboard().press("Enter");
            assertThat(page.locator("#sight")).containsText("Nothing answers that. These come nearest.");
            assertThat(page.locator(".piece.below")).hasCount(12);
            assertThat(page).hasURL(Pattern.compile("\\?words=a\\+quarterly\\+tax\\+report$"));

            page.click("text=Take any relevance");
            assertThat(page.locator("#sight"))
                    .hasText(hanging() + " of " + hanging() + " pictures, relevance from 0.00");
            assertThat(page.locator(".piece .score").first()).hasText(Pattern.compile("0\\.\\d\\d"));

            page.goBack();
            assertThat(page.locator("#sight")).hasText(hanging() + " pictures");
            assertThat(page.locator("#words")).hasValue("");
        }
    }

    @Test
    @DisplayName("offers tags while one types, and shows what has those that are chosen")
    void offersTags() {
        String colour = HOUSE.studio()
                .json("/api/tags?beginning=bl")
                .get(0)
                .get("label")
                .asText();
        try (Page page = page("/")) {
            page.locator("#words").pressSequentially(colour.substring(0, 3));
            assertThat(page.locator("#suggestions [role='option']").first()).containsText(colour);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#filters")).containsText(colour);
            assertThat(page.locator("#words")).hasValue("");

            page.click("#colours-button");
            assertThat(page.locator("#swatches [aria-pressed='true']")).hasAttribute("aria-label", colour);
            Pictures.keep(page, "colours-ink");
            page.keyboard().press("Escape");
            assertThat(page.locator("#swatches")).isHidden();
            page.click("#filters .tag");
            assertThat(page.locator("#sight")).hasText(hanging() + " pictures");
        }
    }

    @Test
    @DisplayName("can be used with the keyboard alone")
    void obeysTheKeyboard() {
        try (Page page = page("/")) {
            Locator pieces = page.locator(".piece");
            pieces.first().focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".piece[data-index='1']")).isFocused();
            String title = page.locator(".piece[data-index='1']").getAttribute("aria-label");

            page.keyboard().press("Enter");
            assertThat(page.locator("#detail h2")).hasText(title);
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#detail h2"))
                    .hasText(page.locator(".piece[data-index='2']").getAttribute("aria-label"));
            page.keyboard().press("Escape");
            assertThat(page.locator("#detail")).isHidden();
        }
    }

    @Test
    @DisplayName("marks favourites and shows them alone")
    void marksFavourites() {
        try (Page page = page("/")) {
            page.click(".piece >> nth=0");
            page.click("text=♡ Favourite");
            assertThat(page.locator("text=♥ A favourite")).isVisible();
            page.click("#detail .close");
            page.click("[data-wing='favourites']");
            assertThat(page.locator("#sight")).hasText("1 picture you like");
            assertThat(page.locator(".piece")).hasCount(1);

            page.click(".piece");
            page.click("text=♥ A favourite");
            assertThat(page.locator("text=♡ Favourite")).isVisible();
        }
    }

    @Test
    @DisplayName("plays music that fits a picture, and goes on playing when the picture is closed")
    void playsMusic() {
        try (Page page = page("/")) {
            page.click(".piece >> nth=0");
            page.click(".song .round >> nth=0");
            assertThat(page.locator("#player .round")).hasAttribute("aria-label", "Pause");
            assertThat(page.locator("#player time")).hasText(Pattern.compile("0:0[1-9] / 0:\\d\\d"));
            page.click("#detail .close");
            assertThat(page.locator("#player strong")).isVisible();
            page.click("#player .round");
            assertThat(page.locator("#player .round")).hasAttribute("aria-label", "Play");
        }
    }

    @Test
    @DisplayName("adds a picture that is dropped on it, and finds what is like one that is dropped on the search")
    void takesDroppedPictures() {
        try (Page page = page("/")) {
            int before = hanging();
            drop(page, "body", "dropped.png");
            assertThat(page.locator(".toast")).hasText("1 added.");
            assertThat(page.locator("#sight")).hasText(before + 1 + " pictures");
            assertThat(page.locator(".piece >> nth=0")).hasAttribute("aria-label", "dropped");

            drop(page, ".search", "dropped.png");
            assertThat(page.locator("#sight")).containsText("like this");
            assertThat(page.locator("#example")).isVisible();
            assertThat(page.locator(".piece >> nth=0")).hasAttribute("aria-label", "dropped");
        }
    }

    /** The first picture as in a mirror, as if a hand let it fall there. */
    private static void drop(Page page, String place, String name) {
        JSHandle transfer = page.evaluateHandle("""
                async name => {
                  const known = document.querySelector('.piece img');
                  const canvas = new OffscreenCanvas(known.naturalWidth, known.naturalHeight);
                  const pen = canvas.getContext('2d');
                  pen.scale(-1, 1);
                  pen.drawImage(known, -canvas.width, 0);
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([await canvas.convertToBlob()], name, { type: 'image/png' }));
                  return transfer;
                }""", name);
        page.dispatchEvent(place, "drop", Map.of("dataTransfer", transfer));
    }

    @Test
    @DisplayName("shows what was left out with the reason, and hangs it when that is wished")
    void showsWhatWasLeftOut() {
        try (Page page = page("/?wing=left-out")) {
            int before = hanging();
            page.click(".piece >> nth=0");
            assertThat(page.locator(".left-out")).containsText("It looks like a");
            Pictures.keep(page, "left-out");
            page.click("text=Hang it all the same");
            assertThat(page.locator("#detail")).isHidden();
            page.click("[data-wing='hanging']");
            assertThat(page.locator("#sight")).hasText(before + 1 + " pictures");
        }
    }

    @Test
    @DisplayName("tells of jobs, and what came of them")
    void tellsOfJobs() {
        try (Page page = page("/")) {
            page.click("#jobs-button");
            assertThat(page.locator(".job strong").last()).hasText("Paint the sample world");
            assertThat(page.locator(".job").last()).containsText(SAMPLES + " pictures are painted.");
        }
    }
}

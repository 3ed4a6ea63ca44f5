package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.Paintings;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The page on which one finds music for a picture")
class SoundtrackPageTest {

    /** So many that it is known of enough pictures what fits them. */
    private static final int SAMPLES = 64;

    private static final double PATIENCE = 60_000;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.painted(SAMPLES);

    private static Page matched(Theme theme) {
        Page page = HOUSE.page("/soundtrack", 1440, 1000, theme);
        page.locator(".sounding-sight .strip button").nth(2).click();
        assertThat(page.locator(".match")).hasCount(5);
        return page;
    }

    @Test
    @DisplayName("shows what is seen in a chosen picture, plays what goes with it, and says why")
    void findsMusic() {
        try (Page page = matched(Theme.INK)) {
            assertThat(page).hasURL(Pattern.compile("/soundtrack\\?of=[0-9a-f]{64}$"));
            assertThat(page.locator(".seen")).containsText("Mood");
            assertThat(page.locator(".seen")).containsText("Colours");
            assertThat(page.locator(".match .why").first())
                    .containsText(Pattern.compile("^Because it sounds as the picture looks \\(0\\.\\d\\d\\)"));
            Pictures.keep(page, "soundtrack-ink");

            page.locator(".match .round").first().click();
            assertThat(page.locator("#player")).isVisible();
            assertThat(page.locator("#player")).hasAttribute("data-volume", Pattern.compile("^0\\.\\d\\d$"));
            page.locator(".match .sung summary").first().click();
            assertThat(page.locator(".match .sung p").first()).containsText("We came at last to");

            page.goBack();
            assertThat(page.locator(".sounding-sight .strip button")).hasCount(12);
            assertThat(page.locator("#player")).isVisible();
        }
    }

    @Test
    @DisplayName("takes a picture that is dropped or chosen, which then hangs nowhere")
    void takesAFile() {
        try (Page page = HOUSE.page("/soundtrack", 1440, 1000, Theme.VELLUM)) {
            page.locator("#soundtrack > input")
                    .setInputFiles(new FilePayload("hill.png", "image/png", Paintings.png(501, Setting.LANDSCAPE)));
            assertThat(page.locator(".sounding-sight h1")).hasText("Your picture");
            assertThat(page.locator(".match")).hasCount(5);
            Pictures.keep(page, "soundtrack-vellum");
        }
    }

    @Test
    @DisplayName("learns from pairs, shows how much more is found, and uses what it learned or not")
    void learns() {
        try (Page page = matched(Theme.VELLUM)) {
            Locator fits = page.locator(".match").last().locator(".match-tools .tool");
            fits.click();
            assertThat(fits).hasAttribute("aria-pressed", "true");
            assertThat(fits).isFocused();

            page.click("text=Learn from them");
            Locator use = page.locator(".matcher tbody tr").first().locator("text=Use it");
            assertThat(use).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".matcher tbody tr").first()).containsText(Pattern.compile("\\d+ %"));
            use.click();
            assertThat(page.locator(".matcher tbody tr").first()).containsText("in use");
            assertThat(page.locator(".match .why").first()).containsText("Because");
            page.locator(".matcher").scrollIntoViewIfNeeded();
            Pictures.keep(page, "matcher-vellum");
            page.locator(".matcher tbody tr").last().locator("text=Use it").click();
            assertThat(page.locator(".matcher tbody tr").last()).containsText("in use");
        }
    }

    @Test
    @DisplayName("keeps words that are sung, and reads a listing")
    void keepsWords() {
        try (Page page = HOUSE.page("/soundtrack", 1440, 1000, Theme.INK)) {
            Locator tune = page.locator(".tune").first();
            tune.locator("summary").click();
            tune.locator("textarea").fill("Lanterns whisper a hidden riddle by the sea");
            tune.locator("text=Keep these words").click();
            assertThat(page.locator(".tune").first().locator(".tune-words")).containsText("mysterious, sea");

            String listing =
                    "{\"tracks\": [{\"id\": \"x\", \"name\": \"Elsewhere\", \"duration_ms\": 1000, \"artists\": []}]}";
            page.locator(".tunes-head input")
                    .setInputFiles(new FilePayload(
                            "tracks.json", "application/json", listing.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#toasts")).containsText("0 of 1 listed pieces are here.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 2560})
    @DisplayName("fits narrow and wide windows, and never scrolls sideways")
    void fits(int width) {
        try (Page page = HOUSE.page("/soundtrack", width, 900, Theme.INK)) {
            page.locator(".sounding-sight .strip button").first().click();
            assertThat(page.locator(".match")).hasCount(5);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Pictures.take(page, "soundtrack-" + width);
        }
    }
}

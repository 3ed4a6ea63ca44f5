package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The page on which one teaches words")
class LearnPageTest {

    private static final int SAMPLES = 24;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.painted(SAMPLES);

    @Test
    @DisplayName("takes a question and pictures for its answers, learns, and leads to all that are so")
    void teaches() {
        try (Page page = HOUSE.page("/learn", 1440, 900, Theme.INK)) {
            page.fill("[name='name']", "welcome");
            page.fill("[name='labels']", "cosy, uncanny");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/learn/\\d+$"));
            assertThat(page.locator("text=Learn it")).isDisabled();

            Locator tiles = page.locator(".tile");
            for (int shown = 1; shown <= 10; shown++) {
                page.keyboard().press(shown % 2 == 0 ? "2" : "1");
                String id = tiles.first().getAttribute("data-id");
                tiles.first().click();
                assertThat(page.locator(".tile[data-id='" + id + "']")).hasCount(0);
            }
            page.click("text=Take back");
            assertThat(page.locator(".answers")).containsText(Pattern.compile("cosy5.*uncanny4"));
            tiles.first().click();
            assertThat(page.locator(".answers")).containsText(Pattern.compile("cosy5.*uncanny5"));
            Pictures.keep(page, "lesson-ink");

            page.click("text=Learn it");
            assertThat(page.locator(".lesson-head [role='status']", new Page.LocatorOptions().setHasText("kept aside")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            page.click(".lesson-results .tag >> nth=0");
            assertThat(page).hasURL(Pattern.compile("/\\?tag=welcome%3Acosy$"));
            assertThat(page.locator(".piece").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 2560})
    @DisplayName("fits narrow and wide windows, and never scrolls sideways")
    void fits(int width) {
        try (Page page = HOUSE.page("/learn", width, 800, Theme.VELLUM)) {
            assertThat(page.locator(".beginning")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Pictures.take(page, "learn-" + width);
        }
    }
}

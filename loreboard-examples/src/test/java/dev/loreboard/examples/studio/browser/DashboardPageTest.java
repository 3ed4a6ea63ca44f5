package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.OpenStudio;
import dev.loreboard.examples.studio.Paintings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The page of the dashboard")
class DashboardPageTest {

    private static final int PICTURES = Boolean.getBoolean("loreboard.docs.write") ? 150 : 16;

    /** Whether there is colour at a place of the chart of moods. */
    private static final String IS_COLOURED = """
            ([right, down]) => {
              const chart = document.getElementById('chart-mood');
              const ratio = chart.width / chart.clientWidth;
              return chart.getContext('2d').getImageData(right * ratio, down * ratio, 1, 1).data[3] > 200;
            }
            """;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.furnished(DashboardPageTest::furnish);

    private static void furnish(OpenStudio studio) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int seed = 0; seed < PICTURES; seed++) {
            files.put("picture " + seed + ".png", Paintings.png(seed, Setting.LANDSCAPE));
        }
        studio.upload("/api/pictures", files);
        studio.settled();
        studio.json("/api/pictures?words=a%20picture&floor=0");
        studio.json("/api/pictures?words=a%20quarterly%20tax%20report");
    }

    private Page dashboard(int width, int height, Theme theme) {
        HOUSE.studio().settled();
        Page page = HOUSE.page("/dashboard", width, height, theme);
        assertThat(page.locator("#chart-mood")).isVisible();
        return page;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("draws charts and counts, in both themes, and asks nobody else for anything")
    void drawsCharts(Theme theme) {
        try (Page page = dashboard(1440, 900, theme)) {
            assertThat(page.locator(".figures")).containsText(Pattern.compile("found nothing\\d\\d %"));
            for (String chart :
                    List.of("subject", "mood", "palette", "style", "time", "weather", "kind", "relevance")) {
                assertThat((Boolean) page.evaluate(
                                "name => { const c = document.getElementById('chart-' + name); return c.getContext('2d')"
                                        + ".getImageData(0, 0, c.width, c.height).data.some(value => value > 0); }",
                                chart))
                        .as(chart)
                        .isTrue();
            }
            Pictures.keep(page, "dashboard-" + theme.word());
        }
    }

    @Test
    @DisplayName("leads from a bar to the pictures that are counted there, and goes back")
    void leadsToPictures() {
        try (Page page = dashboard(1440, 900, Theme.INK)) {
            String word = page.locator("[aria-label='Moods'] tbody th").first().textContent();
            Locator chart = page.locator("#chart-mood");
            double right = chart.boundingBox().width * 0.45;
            double down = 20;
            page.waitForFunction(IS_COLOURED, List.of(right, down));
            chart.click(new Locator.ClickOptions().setPosition(right, down));
            assertThat(page).hasURL(Pattern.compile("/\\?tag=mood%3A" + word));
            assertThat(page.locator("#filters")).containsText(word);

            page.goBack();
            assertThat(page.locator("#chart-mood")).isVisible();
        }
    }

    @Test
    @DisplayName("gives the same numbers as tables, whose words lead to pictures, too")
    void givesTables() {
        try (Page page = dashboard(1440, 900, Theme.VELLUM)) {
            Locator moods = page.locator("[aria-label='Moods'] tbody tr");
            int number = moods.count();
            page.click("text=As tables");
            assertThat(page.locator("canvas#chart-mood")).hasCount(0);
            assertThat(moods).hasCount(number);
            Pictures.take(page, "dashboard-tables");

            Locator word = page.locator("[aria-label='Moods'] .word").first();
            String mood = word.textContent();
            word.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#filters")).containsText(mood);
        }
    }

    @Test
    @DisplayName("puts on other colours when the theme is changed")
    void followsTheTheme() {
        try (Page page = dashboard(1440, 900, Theme.INK)) {
            page.click("#theme-button");
            assertThat(page.locator("html")).hasAttribute("data-theme", "vellum");
            assertThat(page.locator("#chart-mood")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 2560})
    @DisplayName("fits narrow and wide windows, and never scrolls sideways")
    void fits(int width) {
        try (Page page = dashboard(width, 900, Theme.VELLUM)) {
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Pictures.take(page, "dashboard-" + width);
        }
    }

    @Test
    @DisplayName("says that there is nothing to count where there are no pictures")
    void needsPictures(@TempDir Path empty) {
        try (OpenStudio bare = OpenStudio.in(empty, 0);
                Page page = HOUSE.browser().page(1440, 900, Theme.INK)) {
            page.navigate(bare.address("/dashboard").toString());
            assertThat(page.locator("#dashboard h2")).hasText("Nothing to count yet");
        }
    }
}

package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.loreboard.examples.studio.OpenStudio;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once")
@DisplayName("The page for programs")
class ApiPageTest {

    @TempDir
    private static Path folder;

    private static HouseBrowser browser;
    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        browser = new HouseBrowser();
        studio = OpenStudio.in(folder, 0);
    }

    @AfterAll
    static void close() {
        if (studio != null) {
            studio.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("lists the requests, lets one try them, and asks nobody else for anything")
    void triesRequests(Theme theme) {
        try (Page page = browser.page(1440, 900, theme)) {
            List<String> complaints = Complaints.of(page, studio.address("/"));
            page.navigate(studio.address("/api").toString());
            Locator health = page.locator(".opblock", new Page.LocatorOptions().setHasText("/healthz"));
            assertThat(page.locator(".opblock")).not().hasCount(0);
            Pictures.keep(page, "api-" + theme.word());

            health.locator(".opblock-summary-control").click();
            health.locator("button.execute").click();
            assertThat(health.locator(".live-responses-table .highlight-code")).containsText("\"status\": \"up\"");
            assertThat(complaints).isEmpty();
        }
    }
}

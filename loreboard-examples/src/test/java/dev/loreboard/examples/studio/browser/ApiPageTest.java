package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("once")
@DisplayName("The page for programs")
class ApiPageTest {

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.empty();

    @ParameterizedTest
    @EnumSource
    @DisplayName("lists the requests, lets one try them, and asks nobody else for anything")
    void triesRequests(Theme theme) {
        try (Page page = HOUSE.page("/api", 1440, 900, theme)) {
            Locator health = page.locator(".opblock", new Page.LocatorOptions().setHasText("/healthz"));
            assertThat(page.locator(".opblock")).not().hasCount(0);
            Pictures.keep(page, "api-" + theme.word());

            health.locator(".opblock-summary-control").click();
            health.locator("button.execute").click();
            assertThat(health.locator(".live-responses-table .highlight-code")).containsText("\"status\": \"up\"");
        }
    }
}

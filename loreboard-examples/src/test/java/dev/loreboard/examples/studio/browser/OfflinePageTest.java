package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.OpenStudio;
import dev.loreboard.examples.studio.Paintings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A page whose studio is gone")
class OfflinePageTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("says so, calls again by itself, and shows how things are when there is an answer")
    void callsAgain() {
        try (HouseBrowser browser = new HouseBrowser();
                Page page = browser.page(1440, 900, Theme.INK)) {
            Locator banner = page.locator("#offline");
            int port;
            try (OpenStudio studio = OpenStudio.in(folder, 0)) {
                port = studio.address("/").getPort();
                add(studio, "hill", 1);
                page.navigate(studio.address("/").toString());
                assertThat(page.locator(".piece img.there")).hasCount(1);
                assertThat(banner).isEmpty();
            }

            assertThat(banner).containsText("The studio does not answer.");
            assertThat(banner).hasRole(AriaRole.STATUS);
            Pictures.take(page, "offline-ink");
            page.click("#theme-button");
            Pictures.take(page, "offline-vellum");
            page.click("text=Call now");

            try (OpenStudio again = OpenStudio.at(port, folder)) {
                add(again, "shore", 2);
                assertThat(banner).isEmpty();
                assertThat(page.locator(".piece")).hasCount(2);
            }
        }
    }

    private static void add(OpenStudio studio, String name, int seed) {
        studio.upload("/api/pictures", Map.of(name + ".png", Paintings.png(seed, Setting.LANDSCAPE)));
        studio.settled();
    }
}

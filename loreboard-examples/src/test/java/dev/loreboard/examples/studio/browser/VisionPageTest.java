package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.Paintings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("The page of the vision board")
class VisionPageTest {

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.empty();

    private static FilePayload[] files() {
        List<FilePayload> files = new ArrayList<>();
        for (Setting setting : List.of(Setting.LANDSCAPE, Setting.CHART, Setting.STILL_LIFE)) {
            for (int seed = 0; seed < 7; seed++) {
                files.add(new FilePayload(
                        setting.word() + " " + seed + ".png", "image/png", Paintings.png(seed, setting)));
            }
        }
        return files.toArray(FilePayload[]::new);
    }

    @Test
    @DisplayName("sorts chosen pictures into named stacks, and lets a hand move one and rename a stack")
    void sortsPictures() {
        try (Page page = HOUSE.page("/", 1440, 900, Theme.INK)) {
            page.click("text=VisionBoard");
            assertThat(page).hasURL(Pattern.compile("/visions$"));
            assertThat(page.locator("#gallery")).isHidden();
            page.setInputFiles("#files", files());
            assertThat(page.locator("#collected")).hasText("21 chosen");
            page.selectOption(".beginning select", "3");
            Pictures.keep(page, "visions-ink");

            page.click("text=Sort them");
            assertThat(page).hasURL(Pattern.compile("/visions/1$"));
            assertThat(page.locator(".stack")).hasCount(3);
            assertThat(page.locator(".pin")).hasCount(21);
            assertThat(page.locator(".toast").last()).hasText("21 pictures in 3 stacks.");
            Pictures.keep(page, "vision-ink");

            Locator moved = page.locator(".stack >> nth=0").locator(".pin").last();
            String picture = moved.getAttribute("data-picture");
            moved.dragTo(page.locator(".stack >> nth=2"));
            assertThat(page.locator(".stack >> nth=2").locator("[data-picture='" + picture + "']"))
                    .isVisible();

            page.fill(".stack-name >> nth=2", "Quiet ones");
            page.keyboard().press("Enter");
            page.reload();
            assertThat(page.locator(".stack-name >> nth=2")).hasValue("Quiet ones");
            assertThat(page.locator(".stack >> nth=2").locator("[data-picture='" + picture + "']"))
                    .isVisible();

            page.click("text=All boards");
            assertThat(page.locator(".vision-card")).containsText("21 pictures in 3 stacks");
        }
    }

    @Test
    @DisplayName("fits a narrow window, in the light theme")
    void fits() {
        try (Page page = HOUSE.page("/visions", 360, 800, Theme.VELLUM)) {
            assertThat(page.locator(".beginning")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Pictures.keep(page, "visions-vellum");
        }
    }
}

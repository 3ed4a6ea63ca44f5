package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.loreboard.examples.studio.OpenStudio;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("LoRA models in the page")
class ModelsPageTest {

    private static final String PASSWORD = "seven teapots in a storm";
    private static final int SAMPLES = 64;
    private static final String MODEL = "ember-light";

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.painted(SAMPLES);

    private static Page joined(String name, Theme theme) {
        Page page = HOUSE.page("/account?joining", 1440, 900, theme);
        page.locator("[name='name']").fill(name);
        page.locator("[name='password']").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".account-name")).hasText(name);
        page.locator("[name='collection']").fill("kilns");
        page.keyboard().press("Enter");
        assertThat(page.locator(".collection")).hasCount(1);
        return page;
    }

    private static Locator link(Page page, String room) {
        return page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(room));
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> madeWith(String model) {
        return HOUSE.studio().json("/api/models/" + model).get("pictures").findValuesAsText("id");
    }

    private static String name(String model) {
        return HOUSE.studio().json("/api/models/" + model).at("/model/name").asText();
    }

    @Test
    @DisplayName("stand beside pictures, follow from them at once, and are liked, saved and hidden with the keyboard")
    void followsPictures() {
        try (Page page = joined("mira", Theme.VELLUM)) {
            String picture = madeWith(MODEL).getFirst();
            new VisitorOfPage(page).react("pictures/" + picture, "liked");
            link(page, "Explore").click();
            Locator first = page.locator(".model-card").first();
            assertThat(first).containsText("which you liked, was made with it");
            assertThat(page.locator(".model-card")).hasCount(6);
            Pictures.keep(page, "explore-vellum");

            String id = first.getAttribute("data-id");
            first.locator("[data-reaction='saved']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-id='" + id + "']")).hasCount(0);
            assertThat(page.locator(".model-card").first().locator(".model-open"))
                    .isFocused();
            assertThat(page.locator(".advice-card p").first()).containsText("\"" + name(id) + "\"");

            link(page, "Gallery").click();
            page.locator("#person-button").click();
            page.locator("#person-menu >> text=Account").click();
            assertThat(region(page, "Saved").locator(".mosaic")).hasCount(1);
            page.getByLabel("Take back: " + name(id)).click();
            assertThat(region(page, "Saved").locator(".mosaic")).hasCount(0);
        }
    }

    /** What the one who is logged in does without clicking. */
    private record VisitorOfPage(Page page) {

        void react(String thing, String reaction) {
            page.evaluate("path => fetch(path, { method: 'PUT' })", "/api/explore/" + thing + "/" + reaction);
        }
    }

    @Test
    @DisplayName("open with all that is listed of them, lead to their pictures and back, and can be collected")
    void opens() {
        try (Page page = joined("noor", Theme.INK)) {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate(HOUSE.studio().address("/explore?model=" + MODEL).toString());
            Locator detail = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name(MODEL)));
            assertThat(detail.locator("h2")).hasText(name(MODEL));
            assertThat(detail.locator(".close")).isFocused();
            assertThat(detail.locator(".facts")).containsText("there is nothing to download");
            assertThat(detail.locator(".strip img")).hasCount(madeWith(MODEL).size());
            detail.locator("[data-reaction='liked']").click();
            assertThat(detail.locator("[data-reaction='liked']")).hasAttribute("aria-pressed", "true");
            detail.locator("select").selectOption("kilns");
            assertThat(page.locator(".toast").last()).hasText("It is in \"kilns\".");
            Locator trigger = detail.locator(".trigger").first();
            trigger.click();
            assertThat(page.locator(".toast").last()).hasText("\"" + trigger.textContent() + "\" is copied.");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(trigger.textContent());
            page.evaluate("document.getElementById('toasts').replaceChildren()");
            Pictures.keep(page, "model-ink");

            detail.locator(".strip button").first().click();
            assertThat(page).hasURL(Pattern.compile("/explore\\?picture=[0-9a-f]{64}$"));
            Locator made = page.locator(".made-with button", new Page.LocatorOptions().setHasText(name(MODEL)));
            made.click();
            assertThat(page).hasURL(Pattern.compile("/explore\\?model=" + MODEL + "$"));
            page.keyboard().press("Escape");
            assertThat(page.locator("#detail")).isHidden();
            page.goBack();
            assertThat(detail.locator("h2")).hasText(name(MODEL));
            page.navigate(HOUSE.studio().address("/account").toString());
            assertThat(page.locator(".collection .mosaic")).hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1440, 2560})
    @DisplayName(
            "are at the right of pictures in wide windows and below them in narrow ones, and nothing scrolls sideways")
    void fits(int width) {
        try (Page page = HOUSE.page("/explore", width, 900, Theme.INK)) {
            assertThat(page.locator(".model-card")).hasCount(6);
            BoundingBox pictures = region(page, "Pictures").boundingBox();
            BoundingBox models = region(page, "LoRA models").boundingBox();
            if (width > 1100) {
                assertThat(models.x).isGreaterThan(pictures.x + pictures.width);
                assertThat(models.y).isEqualTo(pictures.y);
            } else {
                assertThat(models.y).isGreaterThan(pictures.y + pictures.height);
                page.getByText("To the LoRA models").click();
                assertThat(page.locator(".model-open").first()).isFocused();
                assertThat(page.locator(".model-card").first()).isInViewport();
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            Pictures.take(page, "explore-models-" + width);
        }
    }

    @Test
    @DisplayName("are not there where no model is")
    void isAloneWithoutModels() {
        OpenStudio studio = HOUSE.studio();
        try (Page page = HOUSE.page(1440, 900, Theme.INK)) {
            page.route("**/api/explore*", route -> {
                String pictures = studio.json("/api/explore").get("pictures").toString();
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"words\": \"\", \"pictures\": " + pictures + ", \"models\": []}"));
            });
            page.navigate(studio.address("/explore").toString());
            assertThat(page.locator(".advice-card")).hasCount(24);
            assertThat(region(page, "LoRA models")).isHidden();
            assertThat(region(page, "Pictures").boundingBox().width).isGreaterThan(1300);
        }
    }
}

package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The page on which one explores")
class ExplorePageTest {

    private static final String PASSWORD = "seven teapots in a storm";
    private static final int SAMPLES = 64;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.painted(SAMPLES);

    private static Page joined(String name, Theme theme) {
        Page page = HOUSE.page("/account?joining", 1440, 900, theme);
        page.locator("[name='name']").fill(name);
        page.locator("[name='password']").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".account-name")).hasText(name);
        return page;
    }

    private static void to(Page page, String room) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(room))
                .click();
    }

    @Test
    @DisplayName("learns at once from what is liked, saved and hidden, and says why each picture is there")
    void learnsAtOnce() {
        try (Page page = joined("mira", Theme.INK)) {
            to(page, "Explore");
            Locator cards = page.locator(".advice-card");
            assertThat(cards).hasCount(24);
            assertThat(cards.first()).containsText("because it is new here");

            String liked = cards.nth(2).locator("h3").textContent();
            String id = cards.nth(2).getAttribute("data-id");
            cards.nth(2).locator("[data-reaction='liked']").focus();
            page.keyboard().press("Enter");
            assertThat(cards.first()).containsText("because you liked \"" + liked + "\"");
            assertThat(page.locator("[data-id='" + id + "']")).hasCount(0);
            assertThat(page.locator(".advice-card:nth-child(3) .advice-picture"))
                    .isFocused();
            Pictures.keep(page, "explore-ink");

            String hidden = cards.first().getAttribute("data-id");
            cards.first().locator("[data-reaction='hidden']").click();
            assertThat(page.locator("[data-id='" + hidden + "']")).hasCount(0);
            cards.first().locator("[data-reaction='saved']").click();

            page.locator(".looking input").fill("a castle at night");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/explore\\?words=a\\+castle\\+at\\+night$"));
            assertThat(cards.first()).containsText("because you look for \"a castle at night\"");

            page.locator("#person-button").click();
            page.locator("#person-menu >> text=Account").click();
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Liked"))
                            .locator("img"))
                    .hasCount(1);
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Hidden"))
                            .locator("img"))
                    .hasCount(1);
        }
    }

    @Test
    @DisplayName("keeps collections in an order, and preferences, and forgets all when that is wished")
    void keepsAProfile() {
        try (Page page = joined("noor", Theme.VELLUM)) {
            page.locator("[name='collection']").fill("harbours");
            page.keyboard().press("Enter");
            assertThat(page.locator(".collection")).hasCount(1);
            to(page, "Explore");
            for (int index = 0; index < 3; index++) {
                page.locator(".advice-picture").nth(index).click();
                page.locator(".detail .mine select").selectOption("harbours");
                assertThat(page.locator(".toast").last()).containsText("It is in \"harbours\".");
                page.locator(".detail .close").click();
            }
            page.locator(".advice-picture").first().click();
            page.locator(".detail [data-reaction='liked']").click();
            assertThat(page.locator(".detail [data-reaction='liked']")).hasAttribute("aria-pressed", "true");
            Pictures.take(page, "explore-detail-vellum");
            page.keyboard().press("Escape");

            page.locator("#person-button").click();
            page.locator("#person-menu >> text=Account").click();
            Locator members = page.locator(".collection li");
            assertThat(members).hasCount(3);
            String last = members.nth(2).locator("button").first().getAttribute("title");
            members.nth(2).getByText("Earlier").click();
            assertThat(members.nth(1).locator("button").first()).hasAttribute("title", last);
            page.locator("[name='interests']").fill("quiet forests");
            page.locator("text=Keep them").click();
            assertThat(page.locator(".toast").last()).hasText("Your preferences are kept.");
            page.evaluate("scrollTo(0, 0), document.getElementById('toasts').replaceChildren()");
            Pictures.keep(page, "account-vellum");

            Locator erasing = page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("Erase me"));
            erasing.locator("[name='password']").fill(PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("#person")).hasText("Log in");
            assertThat(page.locator(".toast").last()).hasText("All that was yours is gone.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 2560})
    @DisplayName("is open to strangers, fits narrow and wide windows, and never scrolls sideways")
    void fits(int width) {
        try (Page page = HOUSE.page("/explore", width, 800, Theme.VELLUM)) {
            assertThat(page.locator(".advice-card")).hasCount(24);
            assertThat(page.locator(".mine")).hasCount(0);
            assertThat(page.locator(".explore [role='status']")).containsText("With an account it learns");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            Pictures.take(page, "explore-" + width);
        }
    }
}

package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.loreboard.examples.studio.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("The page of an account")
class AccountPageTest {

    private static final String PASSWORD = "seven teapots in a storm";

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.empty();

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    @DisplayName("makes one with the keyboard alone, and the header says who is there, and lets them go")
    void makesOne() {
        try (Page page = HOUSE.page("/", 1440, 900, Theme.INK)) {
            button(page, "Log in").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                    .isFocused();
            Pictures.take(page, "account-login-ink");
            button(page, "Make one").click();
            assertThat(page).hasURL(HOUSE.studio().address("/account?joining").toString());

            assertThat(page.locator("[name='name']")).hasAttribute("autocomplete", "username");
            assertThat(page.locator("[name='password']")).hasAttribute("autocomplete", "new-password");
            page.keyboard().type("mira");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");

            assertThat(page.locator("#person-button")).hasText("Logged in as mira");
            Pictures.take(page, "account-ink");
            page.locator("#person-button").click();
            assertThat(button(page, "Log out")).isVisible();
            page.keyboard().press("Escape");
            assertThat(button(page, "Log out")).isHidden();
            page.locator("#person-button").click();
            button(page, "Log out").click();
            assertThat(page.locator("#person")).hasText("Log in");
            assertThat(page.locator("[autocomplete='current-password']")).isVisible();
        }
    }

    @Test
    @DisplayName("says beside a field what is to be changed, and leads there")
    void saysWhatToChange() {
        Visitor.joined(HOUSE.studio(), "taken", PASSWORD);
        // What is refused is told in the console by browsers themselves, so complaints are not asked for here.
        try (Page page = HOUSE.browser().page(1440, 900, Theme.VELLUM)) {
            page.navigate(HOUSE.studio().address("/account?joining").toString());
            Locator name = page.locator("[name='name']");
            Locator password = page.locator("[name='password']");
            name.fill("taken");
            password.fill("short");
            button(page, "Make an account").click();
            assertThat(password).isFocused();
            assertThat(password).hasAttribute("aria-invalid", "true");

            password.fill("another storm of teapots");
            button(page, "Make an account").click();
            assertThat(name).isFocused();
            assertThat(name).hasAccessibleDescription("That name is taken.");
            assertThat(password).not().hasAttribute("aria-invalid", "true");
            Pictures.take(page, "account-joining-vellum");

            page.navigate(HOUSE.studio().address("/account").toString());
            page.locator("[name='name']").fill("taken");
            page.locator("[name='password']").fill("another storm of teapots");
            page.keyboard().press("Enter");
            assertThat(page.locator("[name='password']"))
                    .hasAccessibleDescription("Name and password do not go together.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 2560})
    @DisplayName("fits narrow and wide windows, and never scrolls sideways")
    void fits(int width) {
        try (Page page = HOUSE.page("/account?joining", width, 800, Theme.VELLUM)) {
            assertThat(page.locator(".sheet")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('.sheet, .sheet *')].every(each =>"
                                            + " each.getBoundingClientRect().right <= document.querySelector('.sheet').getBoundingClientRect().right)"))
                    .isEqualTo(true);
            Pictures.take(page, "account-" + width);
        }
    }
}

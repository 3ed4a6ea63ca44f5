package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.OpenStudio;
import dev.loreboard.examples.studio.Paintings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
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
@DisplayName("The page of the map")
class AtlasPageTest {

    private static final int PICTURES = Boolean.getBoolean("loreboard.docs.write") ? 150 : 30;
    private static final int MANY = 10_000;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.furnished(AtlasPageTest::furnish);

    private static void furnish(OpenStudio studio) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int seed = 0; seed < PICTURES; seed++) {
            files.put("picture " + seed + ".png", Paintings.png(seed, Setting.LANDSCAPE));
        }
        studio.upload("/api/pictures", files);
        studio.settled();
        while (studio.json("/api/atlas").get("missing").asInt() > 0) {
            studio.settled();
        }
    }

    private Page page(int width, int height, Theme theme) {
        Page page = HOUSE.page(width, height, theme);
        return page;
    }

    private Page atlas(int width, int height, Theme theme) {
        Page page = page(width, height, theme);
        page.navigate(HOUSE.studio().address("/atlas").toString());
        assertThat(page.locator(".directory .tool").first()).isVisible();
        return page;
    }

    private Page atlas() {
        return atlas(1440, 900, Theme.INK);
    }

    private static Locator name(Page page, int level) {
        return page.locator(".place-name.level-" + level);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("shows pictures where they lie with the names of the largest places, in both themes")
    void showsTheMap(Theme theme) {
        try (Page page = atlas(1440, 900, theme)) {
            assertThat(name(page, 0).first()).isVisible();
            assertThat(name(page, 1)).hasCount(0);
            assertThat(page.locator(".map")).hasAttribute("aria-label", Pattern.compile("Map of \\d+ pictures"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Pictures.keep(page, "atlas-" + theme.word());
        }
    }

    @Test
    @DisplayName("goes to a place from the list, names what is in it, and goes back")
    void goesToPlaces() {
        try (Page page = atlas()) {
            page.click(".directory .tool >> nth=0");
            assertThat(page).hasURL(Pattern.compile("/atlas\\?place=\\d&at="));
            assertThat(name(page, 1).first()).isVisible();
            assertThat(page.locator(".directory ul ul .tool").first()).isVisible();

            page.goBack();
            assertThat(page.locator(".directory ul ul")).hasCount(0);
            assertThat(name(page, 1)).hasCount(0);
        }
    }

    @Test
    @DisplayName("opens the picture that is clicked on, says so in its address, and closes it")
    void opensPictures() {
        try (Page page = atlas()) {
            int[] spot = spot(page);
            page.mouse().move(spot[0], spot[1]);
            assertThat(page.locator(".map-card span")).isVisible();
            String title = page.locator(".map-card span").textContent();

            page.mouse().click(spot[0], spot[1]);
            assertThat(page.locator("#detail h2")).hasText(title);
            assertThat(page).hasURL(Pattern.compile("/atlas\\?(at=.*&)?picture=[0-9a-f]{64}$"));
            page.keyboard().press("Escape");
            assertThat(page.locator("#detail")).isHidden();
            page.goBack();
            assertThat(page.locator("#detail h2")).hasText(title);
        }
    }

    /** Where the topmost picture lies, found as an eye finds it: by moving until something is pointed at. */
    private static int[] spot(Page page) {
        BoundingBox box = page.locator(".map").boundingBox();
        for (int y = 60; y < box.height; y += 8) {
            for (int x = 20; x < box.width - 500; x += 8) {
                int left = (int) box.x + x;
                int top = (int) box.y + y;
                page.mouse().move(left, top);
                if (page.locator(".map.pointing").count() > 0) {
                    return new int[] {left, top};
                }
            }
        }
        throw new AssertionError("Nothing on the map can be pointed at.");
    }

    @Test
    @DisplayName("is moved, zoomed and asked with the keyboard alone")
    void obeysTheKeyboard() {
        try (Page page = atlas()) {
            page.locator(".map").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page).hasURL(Pattern.compile("at=0\\.[5-9]\\d*%2C0\\.5000%2C1\\.000"));
            for (int i = 0; i < 5; i++) {
                page.keyboard().press("+");
            }
            assertThat(page).hasURL(Pattern.compile("%2C5\\.378$"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#detail h2")).isVisible();
            page.keyboard().press("Escape");
            page.locator(".map").focus();
            page.keyboard().press("0");
            assertThat(page).hasURL(Pattern.compile("/atlas$"));
        }
    }

    @Test
    @DisplayName("chooses what a line is drawn around, and sorts it into stacks")
    void choosesByHand() {
        try (Page page = atlas()) {
            page.click("text=Choose >> nth=0");
            BoundingBox box = page.locator(".map").boundingBox();
            page.mouse().move(box.x + 5, box.y + 70);
            page.mouse().down();
            page.mouse().move(box.x + box.width - 5, box.y + 70);
            page.mouse().move(box.x + box.width - 5, box.y + box.height - 5);
            page.mouse().move(box.x + 5, box.y + box.height - 5);
            page.mouse().up();
            assertThat(page.locator(".map-chosen strong")).hasText(Pattern.compile("\\d+ pictures chosen"));
            assertThat(page.locator(".map-chosen")).isVisible();

            page.click("text=Sort into stacks");
            assertThat(page).hasURL(Pattern.compile("/visions/\\d+$"));
            assertThat(page.locator(".stack").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 2560})
    @DisplayName("fits narrow and wide windows, and never scrolls sideways")
    void fits(int width) {
        try (Page page = atlas(width, 900, Theme.VELLUM)) {
            assertThat(page.locator(".map")).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Pictures.take(page, "atlas-" + width);
        }
    }

    @Test
    @DisplayName("draws ten thousand pictures, and moves through them without losing one or asking anyone else")
    void drawsMany() {
        String many = many(HOUSE.studio().json("/api/atlas")).toString();
        try (Page page = page(1440, 900, Theme.INK)) {
            page.route(
                    "**/api/atlas",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(many)));
            page.navigate(HOUSE.studio().address("/atlas").toString());
            assertThat(page.locator(".map-line")).hasText("10,000 pictures in 2 places");
            assertThat(name(page, 0)).hasText(new String[] {"west", "east"});
            Pictures.take(page, "atlas-many");

            BoundingBox box = page.locator(".map").boundingBox();
            page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            page.mouse().down();
            for (int step = 1; step <= 20; step++) {
                page.mouse().move(box.x + box.width / 2 - 8 * step, box.y + box.height / 2);
            }
            page.mouse().up();
            assertThat(page).hasURL(Pattern.compile("at=0\\.[5-9]\\d*%2C0\\.5000%2C1\\.000"));

            page.click(".directory .tool >> nth=1");
            for (int i = 0; i < 8; i++) {
                page.click("[aria-label='Zoom in']");
            }
            assertThat(page).hasURL(Pattern.compile("%2C\\d{2,3}\\.\\d{3}$"));
            page.locator(".map").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#detail h2")).isVisible();
            Pictures.take(page, "atlas-many-near");
        }
    }

    /** Made-up points in two heaps, which borrow what they show from the pictures that are there. */
    private static ObjectNode many(JsonNode atlas) {
        SplittableRandom random = new SplittableRandom(5);
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        ArrayNode points = sheet.putArray("points");
        for (int i = 0; i < MANY; i++) {
            ObjectNode point =
                    atlas.get("points").get(i % atlas.get("points").size()).deepCopy();
            int heap = 1 + i % 2;
            point.put("colour", String.format(Locale.ROOT, "#%06x", random.nextInt(1 << 24)))
                    .put("x", 10 * heap + random.nextDouble(-4, 4) + random.nextDouble(-4, 4))
                    .put("y", random.nextDouble(-4, 4) + random.nextDouble(-4, 4))
                    .put("place", String.valueOf(heap));
            points.add(point);
        }
        ArrayNode places = sheet.putArray("places");
        for (String name : List.of("west", "east")) {
            int heap = places.size() + 1;
            places.addObject()
                    .put("id", String.valueOf(heap))
                    .put("name", name)
                    .put("level", 0)
                    .put("x", 10.0 * heap)
                    .put("y", 0.0)
                    .put("members", MANY / 2);
        }
        return sheet.put("missing", 0);
    }

    @Test
    @DisplayName("says that there is no map where there are no pictures")
    void needsPictures(@TempDir Path empty) {
        try (OpenStudio bare = OpenStudio.in(empty, 0);
                Page page = HOUSE.browser().page(1440, 900, Theme.INK)) {
            page.navigate(bare.address("/atlas").toString());
            assertThat(page.locator(".map-line")).hasText("There are no pictures yet, and so no map.");
            assertThat(page.locator(".map")).isHidden();
            Pictures.take(page, "atlas-empty");
        }
    }
}

package dev.loreboard.examples.studio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.studio.OpenStudio;
import dev.loreboard.examples.studio.Paintings;
import dev.loreboard.examples.studio.data.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("A gallery of ten thousand pictures")
class LongWallTest {

    private static final int PAINTED = 6;
    private static final int MANY = 10_000;
    private static final int SOME = 2_000;
    private static final int A_PAGE = 60;
    private static final int MOST_PIECES = 120;

    /** What is known of a picture has to be kept; that is less than this many bytes. */
    private static final int MOST_A_PICTURE = 512;

    @RegisterExtension
    static final StudioInBrowser HOUSE = StudioInBrowser.furnished(LongWallTest::furnish);

    private static void furnish(OpenStudio studio) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int seed = 0; seed < PAINTED; seed++) {
            files.put("hill " + seed + ".png", Paintings.png(seed, Setting.LANDSCAPE));
        }
        studio.upload("/api/pictures", files);
        studio.settled();
    }

    /** Hangs the same few again and again, under other names and in other proportions. */
    @BeforeAll
    static void hangMany() {
        try (Database database = Database.open(HOUSE.folder().resolve("studio.db"))) {
            database.change(rows -> {
                long painted = rows.number("select count(*) from picture");
                return rows.change(
                        "with recursive copy (n) as (select 1 union all select n + 1 from copy where n < ?)"
                                + " insert into picture (id, title, source, width, height, colour, thumbnail)"
                                + " select printf('%064x', n), title || ' ' || n, 'copy/' || n, 160 + n * 7 % 240, 160, colour, thumbnail"
                                + " from copy join picture on number = 1 + n % ?",
                        MANY - HOUSE.studio().json("/api/pictures").get("total").asInt(), painted);
            });
        }
    }

    @Test
    @DisplayName("is scrolled to its end without growth in the browser, and each part of it is asked for once")
    void doesNotGrow() throws JsonProcessingException {
        try (Page page = HOUSE.page(1440, 900, Theme.INK)) {
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/api/pictures?")) {
                    asked.add(request.url());
                }
            });
            page.navigate(HOUSE.studio().address("/").toString());
            assertThat(page.locator("#sight")).hasText("10,000 pictures");

            assertThat(scroll(page, SOME)).isLessThan(MOST_PIECES);
            Size some = Size.of(page);
            assertThat(scroll(page, MANY)).isLessThan(MOST_PIECES);
            Size many = Size.of(page);

            assertThat(page.locator(".piece[data-index='" + (MANY - 1) + "']")).isVisible();
            assertThat(asked).doesNotHaveDuplicates().hasSize((MANY + A_PAGE - 1) / A_PAGE);
            assertThat(many.nodes()).isLessThan(some.nodes() + MOST_PIECES);
            assertThat(many.heap()).isLessThan(some.heap() + (long) MOST_A_PICTURE * (MANY - SOME));
        }
    }

    /** Goes down until so many pictures were seen, and says how many pieces were in the page at most. */
    private static int scroll(Page page, int wanted) {
        return (int) page.evaluate("""
                async wanted => {
                  const pieces = () => [...document.querySelectorAll('.piece')];
                  let most = 0;
                  for (let seen = 0; seen < wanted;) {
                    scrollTo(0, document.documentElement.scrollHeight);
                    await new Promise(done => setTimeout(done));
                    most = Math.max(most, pieces().length);
                    seen = Math.max(0, ...pieces().map(piece => Number(piece.dataset.index))) + 1;
                  }
                  return most;
                }""", wanted);
    }

    /** What a page needs, when all that it can let go is let go. */
    private record Size(long heap, long nodes) {

        static Size of(Page page) throws JsonProcessingException {
            CDPSession session = page.context().newCDPSession(page);
            session.send("Performance.enable");
            session.send("HeapProfiler.collectGarbage");
            String told = String.valueOf(session.send("Performance.getMetrics"));
            session.detach();
            JsonNode metrics = new ObjectMapper().readTree(told).get("metrics");
            return new Size(metric(metrics, "JSHeapUsedSize"), metric(metrics, "Nodes"));
        }

        private static long metric(JsonNode metrics, String name) {
            for (JsonNode metric : metrics) {
                if (metric.get("name").asText().equals(name)) {
                    return metric.get("value").asLong();
                }
            }
            throw new AssertionError("There is no " + name + " in " + metrics);
        }
    }
}

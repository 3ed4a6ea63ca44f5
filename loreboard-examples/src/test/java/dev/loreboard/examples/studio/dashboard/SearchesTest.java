package dev.loreboard.examples.studio.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.studio.gallery.SearchLog;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the dashboard tells of searches")
class SearchesTest {

    @Test
    @DisplayName("counts them by the relevance of the best answer, and apart where there was none")
    void counts() {
        Searches told = Searches.of(List.of(
                new SearchLog.Noted("dragon", 3, 0.81),
                new SearchLog.Noted("tax", 0, 0),
                new SearchLog.Noted("ship", 1, 1.0),
                new SearchLog.Noted("dragon", 3, 0.81)));

        assertThat(told.number()).isEqualTo(4);
        assertThat(told.unanswered()).isEqualTo(1);
        assertThat(told.relevance())
                .hasSize(10)
                .contains(new Bar("0.8", 2), new Bar("0.9", 1))
                .filteredOn(bar -> bar.number() > 0)
                .hasSize(2);
        assertThat(told.latest()).extracting(SearchLog.Noted::words).containsExactly("dragon", "tax", "ship");
    }
}

package dev.loreboard.vector.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.store.Entry;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A draft of 12,000 points; {@code -Dloreboard.atlas=100000} asks for so many, and lays them out in full. */
@Tag("once")
@DisplayName("A map of so many entries that not all are compared")
class LargeAtlasTest {

    private static final int DRAFT = 12_000;
    private static final int DRAFT_EPOCHS = 100;

    private final int count = Integer.getInteger("loreboard.atlas", DRAFT);

    @Test
    @DisplayName("can be trusted more than two principal components")
    void canBeTrusted() {
        List<Entry> entries = CurvedSheets.entries(count);
        AtlasOptions full = AtlasOptions.defaults().threads(2);
        AtlasOptions options = count == DRAFT ? full.epochs(DRAFT_EPOCHS) : full;
        Trustworthiness trustworthiness = Trustworthiness.at(10).points(1000);

        Atlas atlas = Atlas.of(entries, options, Progress.ignored());

        assertThat(trustworthiness.of(atlas, Progress.ignored()))
                .isGreaterThanOrEqualTo(ofComponents(entries, trustworthiness) + 0.05);
    }

    private static double ofComponents(List<Entry> entries, Trustworthiness trustworthiness) {
        Rows rows = Rows.of(entries.stream().map(Entry::embedding).toList());
        try (Crew crew = new Crew(2, Progress.ignored())) {
            return trustworthiness.of(rows, PrincipalPlane.of(rows, 1), crew);
        }
    }
}

package dev.loreboard.vector.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.store.Entry;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden file has what scikit-learn's t-SNE and PCA reach on the same vectors. */
@Tag("once")
@DisplayName("A map of thousands")
class TrustedAtlasTest {

    @ParameterizedTest
    @ValueSource(ints = {2000, 5000})
    @DisplayName("can be trusted like one of t-SNE but for two hundredths, and more than two components")
    void canBeTrusted(int count) {
        List<Entry> entries = AtlasGolden.entries(count);

        Atlas atlas = Atlas.of(entries, AtlasOptions.defaults().threads(2), Progress.ignored());

        assertThat(Trustworthiness.at(10).of(atlas, Progress.ignored()))
                .isGreaterThanOrEqualTo(AtlasGolden.trustworthinessOfTsne(count) - 0.02)
                .isGreaterThan(AtlasGolden.trustworthinessOfComponents() + 0.05);
    }
}

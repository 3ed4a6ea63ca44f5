package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The effort of a search that nobody has set")
class SearchEffortTest {

    @ParameterizedTest
    @CsvSource({"0, 100", "5000, 100", "100000, 100", "200000, 152", "1000000, 398", "10000000, 1585"})
    @DisplayName("is 100 up to 100,000 entries, and grows with more")
    void growsWithTheNumber(int entries, int effort) {
        assertThat(LuceneOptions.at(Path.of("index")).searchEffort()).isEmpty();
        assertThat(SearchEffort.ofPiece(entries)).isEqualTo(effort);
    }
}

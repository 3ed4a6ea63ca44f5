package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of marks")
class ExamTableTest {

    @Test
    @DisplayName("has in bold what should be reached and is not")
    void hasInBoldWhatIsNotReached() {
        String table = ExamTable.write(List.of(
                Mark.of("reached", 0.5, 0.5),
                Mark.of("missed", 0.4999, 0.5).noting("least: fog 0.10"),
                new Mark("told", 0.1, Optional.empty(), "")));

        assertThat(table).isEqualTo("""
                | measure | found | at least | |
                |---|---|---|---|
                | reached | 0.500 | 0.500 |  |
                | missed | **0.500** | 0.500 | least: fog 0.10 |
                | told | 0.100 |  |  |
                """);
    }
}

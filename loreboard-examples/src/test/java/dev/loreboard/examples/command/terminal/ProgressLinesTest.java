package dev.loreboard.examples.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines about progress")
class ProgressLinesTest {

    private final StringWriter text = new StringWriter();
    private final ProgressLines lines = ProgressLines.ofItems(new PrintWriter(text));

    private void at(long done, long seconds) {
        lines.at(new Step("embedding", done, OptionalLong.of(100), Duration.ofSeconds(seconds)));
    }

    @Test
    @DisplayName("come every two seconds and at the end, with the time that is left")
    void comeNowAndThen() {
        at(10, 1);
        at(20, 2);
        at(30, 3);
        at(40, 4);
        at(100, 5);

        assertThat(text.toString().lines())
                .containsExactly(
                        "embedding: 20 of 100, 10 a second, about 8 s left",
                        "embedding: 40 of 100, 10 a second, about 6 s left",
                        "embedding: 100 of 100, 20 a second");
    }

    @Test
    @DisplayName("do not come when it is over at once")
    void areNotNeededForShortWork() {
        at(50, 0);
        at(100, 1);

        assertThat(text.toString()).isEmpty();
    }
}

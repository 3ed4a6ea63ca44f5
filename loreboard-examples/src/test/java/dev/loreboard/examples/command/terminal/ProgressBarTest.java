package dev.loreboard.examples.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bar of progress")
class ProgressBarTest {

    private final StringWriter text = new StringWriter();
    private final ProgressBar bar = new ProgressBar(new PrintWriter(text));

    private void at(long done, OptionalLong total, long milliseconds) {
        bar.at(new Step("adding", done, total, Duration.ofMillis(milliseconds)));
    }

    @Test
    @DisplayName("grows on one line, and is cleared away when the work is over")
    void grows() {
        at(10, OptionalLong.of(40), 1000);
        at(11, OptionalLong.of(40), 1010);
        at(40, OptionalLong.of(40), 2000);
        bar.close();

        assertThat(text.toString().split("\r\u001B\\[2K", -1))
                .containsExactly(
                        "",
                        "[#####               ] adding: 10 of 40, 10 a second, about 3 s left",
                        "[####################] adding: 40 of 40, 20 a second",
                        "");
    }

    @Test
    @DisplayName("is none for work of unknown length")
    void isNoneForUnknownLength() {
        at(10, OptionalLong.empty(), 1000);

        assertThat(text.toString()).endsWith("\r\u001B[2Kadding: 10, 10 a second");
    }

    @Test
    @DisplayName("does not show when it is over at once")
    void doesNotShowForShortWork() {
        at(40, OptionalLong.of(40), 100);
        bar.close();

        assertThat(text.toString()).isEmpty();
    }

    @Test
    @DisplayName("is for terminals, and lines are for anything else")
    void isForTerminals() {
        PrintWriter errors = new PrintWriter(text);
        ClassLoader loader = ProgressBarTest.class.getClassLoader();

        assertThat(new Surroundings(loader, Map.of(), true).progress(errors)).isInstanceOf(ProgressBar.class);
        assertThat(new Surroundings(loader, Map.of()).progress(errors)).isInstanceOf(ProgressLines.class);
    }
}

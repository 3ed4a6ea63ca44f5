package dev.loreboard.clip.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The library behind tokenizers")
class QuietLibraryTest {

    private static int attempts(String... options) throws IOException, InterruptedException {
        return Integer.parseInt(ChildJvm.of(CountingConnections.class)
                .withOptions("--enable-native-access=ALL-UNNAMED")
                .withOptions(options)
                .killAfter(1)
                .getFirst());
    }

    @Test
    @DisplayName("connects to nowhere")
    void connectsToNowhere() throws IOException, InterruptedException {
        assertThat(attempts()).isZero();
    }

    @Test
    @DisplayName("would connect, had it not been told not to")
    void wouldConnect() throws IOException, InterruptedException {
        assertThat(attempts("-DOPT_OUT_TRACKING=false")).isPositive();
    }
}

package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A close look at the sides of a path")
class CloseLookTest {

    private static String printed(String... words) throws IOException, InterruptedException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Bench.obey(List.of(words));
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("tells the time and the allocation of each one in Java")
    void tellsTimeAndAllocation() throws IOException, InterruptedException {
        assertThat(printed("closely", "tiny", "filter: ask"))
                .contains("side = Filter.matches, size = tiny")
                .contains("side = a condition in Java on a record")
                .contains("OneSide.run")
                .contains("gc.alloc.rate.norm");
    }

    @Test
    @DisplayName("knows the paths there are")
    void knowsThePaths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> printed("closely", "tiny", "flight"))
                .withMessageContaining("No path begins with \"flight\"")
                .withMessageContaining("filter: ask");
    }
}

package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the documentation shows of the command line")
class ShownOutputTest {

    @ParameterizedTest
    @CsvSource({"plugins, plugins.txt", "plugins exact, plugins-exact.txt", "--help, help.txt"})
    @DisplayName("is what the command prints")
    void isWhatTheCommandPrints(String arguments, String file) throws IOException {
        CommandRun run = CommandRun.of(arguments.split(" "));

        assertThat(run.out()).isEqualTo(resource(file));
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(ShownOutputTest.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

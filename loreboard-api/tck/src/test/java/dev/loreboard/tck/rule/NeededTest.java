package dev.loreboard.tck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

@DisplayName("What a test needs")
class NeededTest {

    private static final String REQUIRED = "loreboard.tests.require";
    private static final String DATA = "loreboard.data";

    @TempDir
    private Path folder;

    private final Map<String, String> before = new TreeMap<>();

    @AfterEach
    void restore() {
        before.forEach((property, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }

    @Test
    @DisplayName("is given to it when it is there")
    void isGiven() {
        set(DATA, folder.getParent().toString());

        assertThat(Needed.data(folder.getFileName().toString())).isEqualTo(folder);
        assertThat(Needed.<Integer>found("engine", Optional.of(4), "never")).isEqualTo(4);
    }

    @Test
    @DisplayName("skips it with a reason when it is not there")
    void skips() {
        set(DATA, folder.toString());
        set(REQUIRED, "engine");

        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> Needed.data("vectors"))
                .withMessageContaining("needs data")
                .withMessageContaining("no folder with vectors");
    }

    @Test
    @DisplayName("fails it when it is not there and was required")
    void fails() {
        set(REQUIRED, "data,engine");
        set(DATA, folder.toString());

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Needed.data("vectors"));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Needed.found("engine", Optional.empty(), "it did not start"))
                .withMessageContaining("it did not start");
    }

    private void set(String property, String value) {
        before.putIfAbsent(property, System.getProperty(property, ""));
        System.setProperty(property, value);
    }
}

package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs from the packed jar, where Java 22 and newer find the class that maps vectors. */
@DisplayName("A saved exact store, mapped into memory")
class SavedStoreIT extends SavedStoreTest {

    private static final Path MAPS = Path.of("/proc/self/maps");

    @BeforeEach
    void needsJava22() {
        assumeTrue(Runtime.version().feature() >= 22, "Java is older than 22, which reads and does not map.");
    }

    @Test
    @DisplayName("is mapped while it is open, and leaves nothing behind when it was opened and closed 200 times")
    void leavesNothingBehind() throws IOException {
        assumeTrue(Files.exists(MAPS), "What is mapped can be seen on Linux only.");
        Path file = saved(2500);

        for (int round = 0; round < 200; round++) {
            try (VectorStore store = ExactStore.existing(ExactOptions.mapping(file))) {
                assertThat(store.count(Filter.everything())).isEqualTo(2500);
                assertThat(mapped(file)).as("while it is open").isEqualTo(1);
            }
        }

        assertThat(mapped(file)).isZero();
    }

    private static long mapped(Path file) throws IOException {
        return Files.readAllLines(MAPS).stream()
                .filter(line -> line.endsWith(file.toString()))
                .count();
    }
}

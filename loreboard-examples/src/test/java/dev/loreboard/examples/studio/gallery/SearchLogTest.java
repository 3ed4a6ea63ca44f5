package dev.loreboard.examples.studio.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.studio.data.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What was looked for")
class SearchLogTest {

    @TempDir
    private Path folder;

    private Database database;
    private SearchLog searches;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("studio.db"));
        searches = new SearchLog(database, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("is kept, the latest first, and the same words twice in a row once")
    void isKept() {
        searches.note("dragon", 3, 0.81);
        searches.note(" ship ", 0, 0);
        searches.note("ship", 2, 0.3);
        searches.note("dragon", 4, 0.9);

        assertThat(searches.all())
                .containsExactly(
                        new SearchLog.Noted("dragon", 4, 0.9),
                        new SearchLog.Noted("ship", 2, 0.3),
                        new SearchLog.Noted("dragon", 3, 0.81));
    }

    @Test
    @DisplayName("is forgotten after a thousand others, and long words are cut off")
    void isForgotten() {
        for (int i = 0; i < 1010; i++) {
            searches.note("words " + i, 1, 0.5);
        }
        searches.note("x".repeat(500), 1, 0.5);

        assertThat(searches.all())
                .hasSize(1000)
                .last()
                .extracting(SearchLog.Noted::words)
                .isEqualTo("words 11");
        assertThat(searches.all().getFirst().words()).hasSize(200);
    }
}

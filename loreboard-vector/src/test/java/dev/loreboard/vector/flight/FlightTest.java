package dev.loreboard.vector.flight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Query;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A flight recorder")
class FlightTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("flight", 2);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("hears which store was asked, and how many questions at once")
    void hearsSearches() throws IOException {
        Query query = Query.near(Embedding.of(SPACE, new float[] {1, 0}));
        Path file = folder.resolve("flight.jfr");
        try (Recording recording = new Recording();
                ExactStore exact = new ExactStore(ExactOptions.inMemory(), SPACE);
                LuceneStore lucene = new LuceneStore(LuceneOptions.at(folder.resolve("index")), SPACE)) {
            recording.enable(SearchEvent.NAME).withoutThreshold();
            recording.start();
            exact.searchAll(List.of(query, query, query));
            lucene.searchAll(List.of(query));
            lucene.search(query, "words", Fusion.byRank());
            recording.stop();
            recording.dump(file);
        }

        assertThat(RecordingFile.readAllEvents(file))
                .extracting(FlightTest::said)
                .containsExactly("3 of exact", "1 of lucene", "1 of lucene");
    }

    private static String said(RecordedEvent event) {
        return event.getInt("queries") + " of " + event.getString("store");
    }
}

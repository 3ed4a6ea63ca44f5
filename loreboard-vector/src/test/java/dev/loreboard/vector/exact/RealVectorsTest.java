package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Vectors that another program made with a real model")
class RealVectorsTest {

    private static final String FILE = "clip-vit-b32-laion-imagenet-text-1000x512";
    private static final EmbeddingSpace SPACE = new EmbeddingSpace("clip-vit-b32-laion", 512);

    @Test
    @DisplayName("can be brought into a named space and find what is alike")
    void findWhatIsAlike() throws IOException {
        Path vectors = Needed.data("vectors/" + FILE + ".npy");
        List<String> names = Files.readAllLines(Needed.data("vectors/" + FILE + ".txt"));
        List<Embedding> rows = NpyVectors.read(vectors, SPACE).rows();
        try (VectorStore store = new ExactStore(ExactOptions.inMemory(), SPACE)) {
            store.put(IntStream.range(0, rows.size())
                    .mapToObj(row -> Entry.of(row + " " + names.get(row), rows.get(row)))
                    .toList());

            List<String> likeAGoldfish = store.search(Query.near(rows.get(1)).limit(4)).stream()
                    .map(match -> match.entry().id())
                    .toList();

            assertThat(rows).hasSize(1000);
            assertThat(likeAGoldfish).first().isEqualTo("1 " + names.get(1));
            assertThat(likeAGoldfish).anyMatch(id -> id.contains("fish") && !id.startsWith("1 "));
        }
    }
}

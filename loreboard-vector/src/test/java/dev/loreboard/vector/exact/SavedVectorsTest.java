package dev.loreboard.vector.exact;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The vectors of a saved store, where they are read and not mapped")
class SavedVectorsTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 3);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("are refused when a byte of them is another")
    void areRefusedWhenDamaged() throws IOException {
        Path file = folder.resolve("saved");
        try (ExactStore store = new ExactStore(ExactOptions.inMemory(), SPACE)) {
            store.put(List.of(Entry.of("one", Embedding.of(SPACE, 1, 2, 3))));
            store.saveTo(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(
                        () -> ExactStore.existing(ExactOptions.mapping(file)).close())
                .withMessageContaining("its vectors have another checksum");
    }
}

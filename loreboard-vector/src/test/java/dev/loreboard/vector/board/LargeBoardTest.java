package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A board that 100,000 files are added to")
class LargeBoardTest {

    private static final int FILES = 100_000;
    private static final int STEP = 25_000;
    private static final int FILE_BYTES = 16 << 10;
    private static final long ALLOWED_GROWTH = 8L << 20;
    private static final EmbeddingSpace SPACE = new EmbeddingSpace("sizes", 2);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("itself takes no more memory at the end than after the first quarter")
    void takesNoMoreMemory() {
        TreeMap<Long, Long> used = new TreeMap<>();
        Progress progress = Progress.to(step -> {
            long part = step.done() / STEP;
            if (part > 0) {
                used.computeIfAbsent(part * STEP, first -> usedMemory());
            }
        });
        try (Loreboard board = Loreboard.at(folder)
                .embedder(new Sizes())
                .store(new ForgetfulStore())
                .media(new ForgetfulMedia())
                .open()) {
            assertThat(board.addAll(
                                    IntStream.range(0, FILES)
                                            .mapToObj(LargeBoardTest::file)
                                            .iterator(),
                                    progress)
                            .added())
                    .isEqualTo(FILES);
        }

        System.out.println("Memory used while " + FILES + " files were added: " + used);
        assertThat(used).hasSize(FILES / STEP);
        assertThat(used.lastEntry().getValue()).isLessThan(used.firstEntry().getValue() + ALLOWED_GROWTH);
    }

    private static Addition file(int number) {
        return Addition.of(
                        Image.of(ByteBuffer.allocate(FILE_BYTES).putInt(number).array()))
                .withId("file " + number);
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Every picture is alike. */
    private static final class Sizes implements Embedder {

        @Override
        public EmbeddingSpace space() {
            return SPACE;
        }

        @Override
        public Set<Modality> accepts() {
            return Set.of(Modality.IMAGE);
        }

        @Override
        public List<Embedding> embedAll(List<? extends Content> batch) {
            return batch.stream().map(content -> Embedding.of(SPACE, 1, 1)).toList();
        }

        @Override
        public void close() {}
    }

    /** Remembers nothing, so that what memory is taken is the board's. */
    private static final class ForgetfulStore implements VectorStore {

        @Override
        public EmbeddingSpace space() {
            return SPACE;
        }

        @Override
        public Durability durability() {
            return Durability.MEMORY;
        }

        @Override
        public void put(Collection<Entry> entries) {}

        @Override
        public void describe(String id, Metadata metadata) {}

        @Override
        public Optional<Entry> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<List<Match>> searchAll(List<Query> queries) {
            return queries.stream().map(query -> List.<Match>of()).toList();
        }

        @Override
        public Page page(PageRequest request) {
            return new Page(List.of(), Optional.empty());
        }

        @Override
        public long count(Filter filter) {
            return 0;
        }

        @Override
        public long remove(Collection<String> ids) {
            return 0;
        }

        @Override
        public long removeWhere(Filter filter) {
            return 0;
        }

        @Override
        public void close() {}
    }

    /** Likewise. */
    private static final class ForgetfulMedia implements MediaStore {

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            try {
                byte[] all = bytes.readAllBytes();
                return new MediaItem(ContentHash.of(all), all.length, all);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Optional<MediaItem> find(ContentHash hash) {
            return Optional.empty();
        }

        @Override
        public InputStream open(ContentHash hash, ByteRange range) {
            return InputStream.nullInputStream();
        }

        @Override
        public boolean remove(ContentHash hash) {
            return false;
        }

        @Override
        public List<MediaItem> first(int limit) {
            return List.of();
        }

        @Override
        public List<MediaItem> after(ContentHash hash, int limit) {
            return List.of();
        }

        @Override
        public void close() {}
    }
}

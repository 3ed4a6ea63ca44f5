package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A closed Lucene store")
class ReleasedLuceneStoreTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 32);
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("holds no memory, no file and no thread, however often it was open")
    void holdsNothing() throws IOException {
        assumeTrue(Files.isReadable(MAPS), "only Linux tells what a process has mapped");
        List<Entry> entries = new SomeEntries(SPACE, 1).first(3000);
        for (int round = 0; round < 60; round++) {
            try (LuceneStore store = new LuceneStore(LuceneOptions.at(folder), SPACE)) {
                store.put(entries.subList(round * 50, (round + 1) * 50));
                store.search(Query.near(entries.getFirst().embedding()));
                assertThat(mapped()).as("while it is open").isPositive();
            }
        }

        assertThat(mapped()).as("mapped files of the store").isZero();
        assertThat(openFiles()).as("open files of the store").isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains(folder.getFileName().toString()));
    }

    private long mapped() throws IOException {
        try (Stream<String> lines = Files.lines(MAPS)) {
            return lines.filter(line -> line.contains(folder.toString())).count();
        }
    }

    private List<Path> openFiles() throws IOException {
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.filter(Files::isSymbolicLink)
                    .map(ReleasedLuceneStoreTest::target)
                    .filter(file -> file.startsWith(folder))
                    .toList();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException goneMeanwhile) {
            return link;
        }
    }
}

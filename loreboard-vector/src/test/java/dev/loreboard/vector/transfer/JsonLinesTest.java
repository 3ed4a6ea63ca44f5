package dev.loreboard.vector.transfer;

import static dev.loreboard.vector.transfer.StoreCopyTest.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.PlainStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of entries, one a line")
class JsonLinesTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 5);
    private static final EmbeddingSpace PLANE = new EmbeddingSpace("plane", 2);
    private static final String HEADER =
            "{\"loreboard\":\"entries\",\"version\":1,\"space\":\"plane\",\"dimension\":2}\n";

    private final VectorStore from = StoreCopyTest.filled();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("gives back every entry as it was, bit for bit")
    void givesBackEverything() {
        try (VectorStore to = new PlainStore(SPACE)) {
            long written = JsonLinesExport.ofEverything().together(30).run(from, file(), Progress.ignored());
            long read = JsonLinesImport.ofEverything().together(30).run(file(), to, Progress.ignored());

            assertThat(written).isEqualTo(100);
            assertThat(read).isEqualTo(100);
            assertThat(all(to)).isEqualTo(all(from));
        }
    }

    @Test
    @DisplayName("can be read by a person")
    void canBeRead() throws IOException {
        try (VectorStore store = new PlainStore(PLANE)) {
            store.put(List.of(
                    Entry.of("dragon", Embedding.of(PLANE, 0.6f, 0.8f))
                            .withMetadata(Metadata.none()
                                    .with("made", Instant.parse("2026-11-01T00:00:00Z"))
                                    .with("sold", true)
                                    .with("style", "ink")
                                    .with("tags", List.of("fire", "gold"))
                                    .with("year", 2020))
                            .withText("A dragon\nasleep")
                            .withGroup("the cave"),
                    Entry.of("storm", Embedding.of(PLANE, 1, 0))));

            JsonLinesExport.ofEverything().run(store, file(), Progress.ignored());
        }

        assertThat(file()).hasContent("""
                {"loreboard":"entries","version":1,"space":"plane","dimension":2,"where":"everything"}
                {"id":"dragon","vector":[0.6,0.8],"metadata":{"made":{"moment":"2026-11-01T00:00:00Z"},"sold":true,\
                "style":"ink","tags":["fire","gold"],"year":2020.0},"text":"A dragon\\nasleep","group":"the cave"}
                {"id":"storm","vector":[1.0,0.0]}
                {"entries":2}
                """);
    }

    @Test
    @DisplayName("goes on at any byte at which it was cut, and is the same in the end")
    void goesOnAnywhere() throws IOException {
        Filter some = Field.named("style").isPresent();
        JsonLinesExport export = JsonLinesExport.ofEverything().where(some).together(7);
        export.run(from, file(), Progress.ignored());
        byte[] whole = Files.readAllBytes(file());

        int firstLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = firstLine; length < whole.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));

            export.run(from, cut, Progress.ignored());

            assertThat(Files.readAllBytes(cut)).as("cut at byte " + length).isEqualTo(whole);
        }
    }

    @Test
    @DisplayName("is not written over anything else: a letter, a finished export, one of another filter or space")
    void isNotWrittenOverAnythingElse() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear reader,\n");
        JsonLinesExport export = JsonLinesExport.ofEverything();
        export.run(from, file(), Progress.ignored());
        Path begun = Files.writeString(
                folder.resolve("begun"), Files.readAllLines(file()).getFirst() + "\n");

        refused(export, letter, "no JSON");
        refused(export, file(), "complete already");
        refused(export.where(Field.named("style").isPresent()), begun, "where everything");
        assertThat(letter).hasContent("Dear reader,");
    }

    @Test
    @DisplayName("that another program wrote may have vectors of any length")
    void takesVectorsOfAnyLength() throws IOException {
        Files.writeString(file(), HEADER + "{\"id\":\"a\",\"vector\":[3,4]}\n{\"entries\":1}\n");
        try (VectorStore to = new PlainStore(PLANE)) {
            JsonLinesImport.ofEverything().run(file(), to, Progress.ignored());

            assertThat(to.find("a").orElseThrow().embedding()).isEqualTo(Embedding.of(PLANE, 3, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[1, 2]",
                "{\"vector\":[1,0]}",
                "{\"id\":7,\"vector\":[1,0]}",
                "{\"id\":\"b\"}",
                "{\"id\":\"b\",\"vector\":[1,0,0]}",
                "{\"id\":\"b\",\"vector\":[0,0]}",
                "{\"id\":\"b\",\"vector\":[NaN,0]}",
                "{\"id\":\"b\",\"vector\":[1e99,0]}",
                "{\"id\":\"b\",\"vector\":[\"1\",0]}",
                "{\"id\":\"b\",\"vector\":[1,0],\"metadata\":[]}",
                "{\"id\":\"b\",\"vector\":[1,0],\"metadata\":{\"a b\":1}}",
                "{\"id\":\"b\",\"vector\":[1,0],\"metadata\":{\"a\":null}}",
                "{\"id\":\"b\",\"vector\":[1,0],\"metadata\":{\"a\":{\"moment\":\"yesterday\"}}}",
                "{\"id\":\"b\",\"vector\":[1,0],\"metadata\":{\"a\":[[]]}}",
                "{\"id\":\"b\",\"vector\":[1,0],\"colour\":\"red\"}",
                "{\"id\":\"b\",\"id\":\"c\",\"vector\":[1,0]}",
                "{\"id\":\"b\",\"vector\":[1,0]} {}",
                "{\"id\":\"\\u0007\",\"vector\":[1,0]}"
            })
    @DisplayName("with a line that makes no sense is taken up to it, and the line is named")
    void namesTheLine(String line) throws IOException {
        Files.writeString(file(), HEADER + "{\"id\":\"a\",\"vector\":[1,0]}\n" + line + "\n{\"entries\":2}\n");
        try (VectorStore to = new PlainStore(PLANE)) {
            assertThatExceptionOfType(UnreadableContentException.class)
                    .isThrownBy(() -> JsonLinesImport.ofEverything().run(file(), to, Progress.ignored()))
                    .withMessageContaining("Line 3 of " + file())
                    .withMessageContaining("fromLine(3)");
            assertThat(to.find("a")).isPresent();
        }
    }

    @Test
    @DisplayName("is taken up again from the line that was mended")
    void goesOnFromALine() throws IOException {
        Files.writeString(
                file(),
                HEADER
                        + "nonsense\n{\"id\":\"b\",\"vector\":[1,0]}\n{\"id\":\"c\",\"vector\":[0,1]}\n{\"entries\":3}\n");
        try (VectorStore to = new PlainStore(PLANE)) {
            assertThat(JsonLinesImport.ofEverything().fromLine(4).run(file(), to, Progress.ignored()))
                    .isEqualTo(1);
            assertThat(to.find("b")).isEmpty();
            assertThat(to.find("c")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"entries\":2}\n", "{\"id\":\"b\",\"vector\":[1,"})
    @DisplayName("that ends early, or has fewer entries than it says, is taken and said to be short")
    void saysThatItIsShort(String end) throws IOException {
        Files.writeString(file(), HEADER + "{\"id\":\"a\",\"vector\":[1,0]}\n" + end);
        try (VectorStore to = new PlainStore(PLANE)) {
            assertThatExceptionOfType(UnreadableContentException.class)
                    .isThrownBy(() -> JsonLinesImport.ofEverything().run(file(), to, Progress.ignored()))
                    .withMessageMatching("(?s).*(ends early|says that it has 2 entries, but has 1).*");
            assertThat(to.find("a")).isPresent();
        }
    }

    @Test
    @DisplayName("with more behind its last line, as two files in one have, is taken up to there and said to go on")
    void saysThatItGoesOn() throws IOException {
        String one = HEADER + "{\"id\":\"a\",\"vector\":[1,0]}\n{\"entries\":1}\n";
        Files.writeString(file(), one + one.replace("\"a\"", "\"b\""));
        try (VectorStore to = new PlainStore(PLANE)) {
            unreadable(to, "goes on at line 4");
            assertThat(to.find("a")).isPresent();
            Files.writeString(file(), one + "\n");
            assertThat(JsonLinesImport.ofEverything().run(file(), to, Progress.ignored()))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("is cancelled by an interrupt while it is read")
    void isCancelledByAnInterrupt() {
        JsonLinesExport.ofEverything().run(from, folder.resolve("whole"), Progress.ignored());
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(
                        () -> JsonLinesImport.ofEverything().run(folder.resolve("whole"), from, Progress.ignored()));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("of another space, a newer version or something else is refused before anything is put")
    void refusesOtherFiles() throws IOException {
        try (VectorStore to = new PlainStore(SPACE)) {
            Files.writeString(file(), HEADER + "{\"id\":\"a\",\"vector\":[1,0]}\n{\"entries\":1}\n");
            assertThatExceptionOfType(SpaceMismatchException.class)
                    .isThrownBy(() -> JsonLinesImport.ofEverything().run(file(), to, Progress.ignored()))
                    .withMessageContaining("\"plane\"")
                    .withMessageContaining("\"some model\"");
            Files.writeString(file(), HEADER.replace("\"version\":1", "\"version\":2"));
            unreadable(to, "version 2, this library reads version 1");
            Files.writeString(file(), "{\"id\":\"a\",\"vector\":[1,0]}\n");
            unreadable(to, "does not begin with a line like");
            Files.writeString(file(), "");
            unreadable(to, "Line 1");
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(
                            () -> JsonLinesImport.ofEverything().run(folder.resolve("nowhere"), to, Progress.ignored()))
                    .withMessageContaining("nowhere");
            assertThat(to.count(Filter.everything())).isZero();
        }
    }

    @Test
    @DisplayName("that its caller ended is gone on with")
    void canBeCancelled() {
        Progress impatient = new Progress() {
            private long done;

            @Override
            public void at(Step step) {
                done = step.done();
            }

            @Override
            public boolean cancelled() {
                return done > 0;
            }
        };
        JsonLinesExport export = JsonLinesExport.ofEverything().together(10);
        assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> export.run(from, file(), impatient));

        try (VectorStore to = new PlainStore(SPACE)) {
            assertThat(export.run(from, file(), Progress.ignored())).isEqualTo(100);
            JsonLinesImport.ofEverything().run(file(), to, Progress.ignored());
            assertThat(all(to)).isEqualTo(all(from));
        }
    }

    private void refused(JsonLinesExport export, Path target, String reason) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> export.run(from, target, Progress.ignored()))
                .withMessageContaining(target.toString())
                .withMessageContaining(reason)
                .withMessageContaining("another file");
    }

    private void unreadable(VectorStore to, String reason) {
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> JsonLinesImport.ofEverything().run(file(), to, Progress.ignored()))
                .withMessageContaining(reason);
    }

    private Path file() {
        return folder.resolve("entries.jsonl");
    }
}

package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A record log")
class RecordLogTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("some.log");
    }

    @Test
    @DisplayName("gives back what was appended, in order, over a reopening")
    void roundTrip() {
        try (RecordLog log = RecordLog.open(file)) {
            log.append(bytes("one"));
            log.appendAll(List.of(bytes(""), bytes("three")));

            assertThat(records(log)).containsExactly("one", "", "three");
        }

        assertThat(reopened()).containsExactly("one", "", "three");
    }

    @Test
    @DisplayName("has one writer, also by way of a symbolic link, and refusing another does not let a third in")
    void oneWriter() throws IOException {
        Path link = folder.resolve("link.log");

        try (RecordLog log = RecordLog.open(file)) {
            Files.createSymbolicLink(link, file);
            log.append(bytes("one"));

            for (Path name : List.of(file, link, file)) {
                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> RecordLog.open(name))
                        .withMessageContaining("open for writing already");
            }
        }
        assertThat(reopened()).containsExactly("one");
    }

    @Test
    @DisplayName("keeps the records of many threads, each batch in one piece")
    void manyThreads() {
        try (RecordLog log = RecordLog.open(file)) {
            IntStream.range(0, 200)
                    .parallel()
                    .forEach(index -> log.appendAll(List.of(bytes("first " + index), bytes("second " + index))));
        }

        List<String> records = reopened();
        assertThat(records).hasSize(400).doesNotHaveDuplicates();
        for (int index = 0; index < records.size(); index += 2) {
            assertThat(records.get(index + 1)).isEqualTo(records.get(index).replace("first", "second"));
        }
    }

    @Test
    @DisplayName("may be appended to while it is replayed")
    void appendWhileReplaying() {
        try (RecordLog log = RecordLog.open(file)) {
            log.appendAll(List.of(bytes("a"), bytes("b")));

            log.replay(record -> log.append(bytes("after " + text(record))));

            assertThat(records(log)).containsExactly("a", "b", "after a", "after b");
        }
    }

    @Test
    @DisplayName("is rewritten in one step, from itself or from anything else")
    void rewrite() {
        try (RecordLog log = RecordLog.open(file)) {
            log.appendAll(List.of(bytes("keep"), bytes("drop"), bytes("keep too")));
            long before = log.size();

            log.rewrite(sink -> log.replay(record -> {
                if (text(record).startsWith("keep")) {
                    sink.accept(record);
                }
            }));
            log.append(bytes("new"));

            assertThat(records(log)).containsExactly("keep", "keep too", "new");
            assertThat(log.size()).isLessThan(before);
        }
        assertThat(reopened()).containsExactly("keep", "keep too", "new");
    }

    @Test
    @DisplayName("stays as it was when a rewrite fails or appends to its own log")
    void failedRewrite() {
        try (RecordLog log = RecordLog.open(file)) {
            log.append(bytes("one"));

            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> log.rewrite(sink -> {
                        sink.accept(bytes("lost"));
                        throw new ArithmeticException();
                    }));
            assertThatIllegalStateException()
                    .isThrownBy(() -> log.rewrite(sink -> log.append(bytes("lost"))))
                    .withMessageContaining("sink");

            assertThat(records(log)).containsExactly("one");
            assertThat(folder.resolve("some.log.rewrite")).doesNotExist();
        }
    }

    @Test
    @DisplayName("forgets a rewrite that a kill interrupted")
    void abandonedRewrite() throws IOException {
        RecordLog.open(file).close();
        Path abandoned = Files.write(folder.resolve("some.log.rewrite"), bytes("half a file"));

        assertThat(reopened()).isEmpty();
        assertThat(abandoned).doesNotExist();
    }

    @Test
    @DisplayName("refuses a record over the limit")
    void tooLarge() {
        try (RecordLog log = RecordLog.open(file)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.append(new byte[RecordLog.MAX_RECORD_BYTES + 1]))
                    .withMessageContaining("at most");
            assertThat(records(log)).isEmpty();
        }
    }

    @Test
    @DisplayName("is neither changed nor closed by an interrupted thread")
    void interrupted() {
        try (RecordLog log = RecordLog.open(file)) {
            log.append(bytes("one"));

            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> log.append(bytes("two")));
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> log.replay(record -> {}));
            assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> log.rewrite(log::replay));
            assertThat(Thread.interrupted()).isTrue();

            log.append(bytes("three"));
            assertThat(records(log)).containsExactly("one", "three");
        }
    }

    @Test
    @DisplayName("may be closed twice, then refuses calls, and not from inside a call")
    void closing() {
        RecordLog log = RecordLog.open(file);
        log.append(bytes("one"));

        assertThatIllegalStateException().isThrownBy(() -> log.replay(record -> log.close()));
        log.close();
        log.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> log.append(bytes("two")))
                .withMessageContaining("closed");
    }

    @Test
    @DisplayName("does not take another file for a log, and leaves it alone")
    void otherFile() throws IOException {
        Files.writeString(file, "Dear diary, this is no log.");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RecordLog.open(file))
                .withMessageContaining("no record log");

        assertThat(file).hasContent("Dear diary, this is no log.");
    }

    @Test
    @DisplayName("of a newer version says so")
    void newerVersion() throws IOException {
        RecordLog.open(file).close();
        byte[] bytes = Files.readAllBytes(file);
        bytes[LogHeader.BYTES - 1] = 2;
        Files.write(file, bytes);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RecordLog.open(file))
                .withMessageContaining("version 2");
    }

    private List<String> reopened() {
        try (RecordLog log = RecordLog.open(file)) {
            return records(log);
        }
    }

    private static List<String> records(RecordLog log) {
        List<String> records = new ArrayList<>();
        log.replay(record -> records.add(text(record)));
        return records;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

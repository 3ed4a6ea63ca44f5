package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A torn or damaged record log")
class TornLogTest {

    private static final long SEED = 20_261_121;

    @TempDir
    private Path folder;

    private Path file;
    private final List<Integer> records = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private byte[] whole;

    @BeforeEach
    void writeSomeRecords() throws IOException {
        file = folder.resolve("some.log");
        try (RecordLog log = RecordLog.open(file)) {
            for (int record = 0; record < 6; record++) {
                log.append(record(record));
                records.add(record);
                ends.add(log.size());
            }
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    @DisplayName("cut at any byte opens with exactly the records before the cut, and takes more")
    void cutAnywhere() throws IOException {
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            long cut = length;
            List<Integer> expected = new ArrayList<>(records.subList(
                    0, (int) ends.stream().filter(end -> end <= cut).count()));

            try (RecordLog log = RecordLog.open(file)) {
                assertThat(replay(log)).as("cut at %d", length).isEqualTo(expected);
                log.append(record(99));
            }

            expected.add(99);
            assertThat(reopened()).as("appended after a cut at %d", length).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("with any byte changed is refused, unless it is in the last record, which goes")
    void changedAnywhere() throws IOException {
        long lastRecord = ends.get(ends.size() - 2);
        Random random = new Random(SEED);
        for (int position = 0; position < whole.length; position++) {
            byte[] damaged = whole.clone();
            damaged[position] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);

            if (position < lastRecord) {
                assertThatExceptionOfType(StorageException.class)
                        .as("changed at %d", position)
                        .isThrownBy(this::reopened);
                assertThat(file).hasBinaryContent(damaged);
            } else {
                assertThat(reopened()).as("changed at %d", position).isEqualTo(records.subList(0, records.size() - 1));
            }
        }
    }

    @Test
    @DisplayName("names the byte where the damage starts")
    void namesTheOffset() throws IOException {
        whole[Math.toIntExact(ends.get(2)) + 1] ^= 1;
        Files.write(file, whole);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::reopened)
                .withMessageContaining("byte " + ends.get(2) + ":");
    }

    @Test
    @DisplayName("whose last batch reached the disk in the wrong order loses that batch alone")
    void outOfOrder() throws IOException {
        try (RecordLog log = RecordLog.open(file)) {
            log.appendAll(List.of(record(50), record(51), record(52)));
        }
        byte[] torn = Files.readAllBytes(file);
        Arrays.fill(torn, whole.length, whole.length + Frame.BYTES + 1, (byte) 0);
        Files.write(file, torn);

        assertThat(reopened()).isEqualTo(records);
    }

    @Test
    @DisplayName("with a tail of zeros, as a power cut leaves it, is cut")
    void zeros() throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length + 200_000));

        assertThat(reopened()).isEqualTo(records);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    @DisplayName("whose torn record holds a whole log is cut as any other")
    void logInALog() throws IOException {
        try (RecordLog log = RecordLog.open(file)) {
            log.append(whole);
        }
        byte[] both = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(both, both.length - 1));

        assertThat(reopened()).isEqualTo(records);
    }

    @Test
    @DisplayName("is found out while it is replayed")
    void damagedWhileOpen() throws IOException {
        try (RecordLog log = RecordLog.open(file)) {
            whole[Math.toIntExact(ends.get(2)) + Frame.BYTES] ^= 1;
            Files.write(file, whole);

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> replay(log))
                    .withMessageContaining("byte " + ends.get(2));
        }
    }

    private List<Integer> reopened() {
        try (RecordLog log = RecordLog.open(file)) {
            return replay(log);
        }
    }

    private static List<Integer> replay(RecordLog log) {
        List<Integer> found = new ArrayList<>();
        log.replay(record -> {
            assertThat(record).isEqualTo(record(record[0]));
            found.add((int) record[0]);
        });
        return found;
    }

    private static byte[] record(int number) {
        byte[] record = new byte[1 + number % 4 * 3];
        Arrays.fill(record, (byte) number);
        return record;
    }
}

package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.LedgerRecord.Added;
import dev.loreboard.api.media.LedgerRecord.Described;
import dev.loreboard.api.media.LedgerRecord.Refused;
import dev.loreboard.api.media.LedgerRecord.Removed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A ledger")
class LedgerTest {

    private static final Instant TIME = Instant.parse("2026-11-21T06:04:08.000000001Z");
    private static final List<LedgerRecord> RECORDS = List.of(
            new Added(TIME, "picture 1", ContentHash.of(new byte[1])),
            new Refused(TIME, "https://example.org/2", "it is a text\tof two\nlines"),
            new Described(Instant.MAX, "picture 1", "a model", "a lighthouse \ud83d\uddfc, C:\\new"),
            new Removed(Instant.MIN, "picture 1"));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("gives back its records in order, over a reopening")
    void roundTrip() {
        Path file = folder.resolve("ledger");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.append(RECORDS.getFirst());
            ledger.appendAll(RECORDS.subList(1, RECORDS.size()));
        }

        assertThat(read(file)).isEqualTo(RECORDS);
    }

    @Test
    @DisplayName("is read by kind")
    void byKind() {
        List<Refused> refused = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            ledger.appendAll(RECORDS);

            ledger.read(Refused.class, refused::add);
        }

        assertThat(refused).containsExactly((Refused) RECORDS.get(1));
    }

    @Test
    @DisplayName("cut at any byte opens with exactly the records before the cut")
    void cutAnywhere() throws IOException {
        Path file = folder.resolve("ledger");
        List<Long> ends = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file)) {
            for (LedgerRecord record : RECORDS) {
                ledger.append(record);
                ends.add(Files.size(file));
            }
        }
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            long cut = length;
            int kept = (int) ends.stream().filter(end -> end <= cut).count();
            assertThat(read(file)).as("cut at %d", length).isEqualTo(RECORDS.subList(0, kept));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("keeps any string exactly, halves of surrogate pairs included")
    void anyString(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 1000; round++) {
            LedgerRecord record = new Described(TIME, anyString(random), anyString(random), anyString(random));

            assertThat(LedgerLine.read(LedgerLine.write(record))).isEqualTo(record);
        }
    }

    private static String anyString(SplittableRandom random) {
        return random.ints(random.nextInt(20), 0, Character.MAX_VALUE + 1)
                .map(character -> random.nextBoolean() ? character : character % 128)
                .collect(StringBuilder::new, (text, character) -> text.append((char) character), StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00\ud800", "\\u0041", "\\", "\t\r\n\0\u0085\u2028", ""})
    @DisplayName("keeps a string that looks like trouble")
    void troublesome(String text) {
        LedgerRecord record = new Refused(TIME, text, text);

        assertThat(LedgerLine.read(LedgerLine.write(record))).isEqualTo(record);
    }

    @Test
    @DisplayName("has records that a person can read")
    void readable() {
        assertThat(LedgerLine.write(RECORDS.get(1)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("1\trefused\t2026-11-21T06:04:08.000000001Z\thttps://example.org/2\t"
                        + "it is a text\\u0009of two\\u000alines\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2\tadded\n",
                "1\tadded\n",
                "1\tpainted\t2026-11-21T06:04:08Z\tx\n",
                "1\tremoved\tnow\tx\n",
                "1\tremoved\t2026-11-21T06:04:08Z\t\\\n"
            })
    @DisplayName("refuses records that it does not know")
    void unknown(String line) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> LedgerLine.read(line.getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("does not know");
    }

    private static List<LedgerRecord> read(Path file) {
        List<LedgerRecord> records = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file)) {
            ledger.read(records::add);
        }
        return records;
    }
}

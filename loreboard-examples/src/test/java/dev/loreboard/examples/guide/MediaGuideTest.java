package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.media.RecordLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on content and media")
class MediaGuideTest {

    private static final byte[] PICTURE = "GIF89a and so on".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeAFile() throws IOException {
        file = Files.write(folder.resolve("dragon.gif"), PICTURE);
    }

    @Test
    @DisplayName("makes content of files, bytes, pixels, samples and words")
    void makesContent() {
        ByteBuffer rgba = ByteBuffer.allocate(2 * 2 * 4);
        FloatBuffer samples = FloatBuffer.allocate(44_100);

        // region content
        Image stored = Image.of(file); // read when somebody asks for it, not before
        Image drawn = Image.ofPixels(2, 2, rgba);
        Audio hummed = Audio.ofSamples(44_100, 1, samples);
        Text question = Text.query("where does the dragon sleep?");
        // endregion

        assertThat(List.of(stored.hash(), drawn.hash(), hummed.hash(), question.hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("knows content by the hash of its bytes")
    void knowsContentByItsHash() {
        // region hash
        ContentHash hash = Image.of(file).hash(); // what sha256sum prints for the file

        assertThat(hash).isEqualTo(Image.of(PICTURE).hash());
        assertThat(ContentHash.parse(hash.toString())).isEqualTo(hash);
        // endregion
    }

    @Test
    @DisplayName("refuses content over a limit")
    void refusesTooMuch() {
        InputStream upload = new ByteArrayInputStream(new byte[2000]);

        // region limits
        ContentLimits limits = ContentLimits.defaults().withMaxBytes(1000);

        assertThatExceptionOfType(ContentTooLargeException.class).isThrownBy(() -> Image.read(upload, limits));
        // endregion
    }

    @Test
    @DisplayName("keeps media in a folder")
    void keepsMedia() throws IOException {
        // region media
        try (MediaStore media = FolderMediaStore.open(folder.resolve("media"))) {
            MediaItem item = media.put(Encoded.of(file), ContentLimits.defaults()); // on disk when this returns
            media.put(Encoded.of(file), ContentLimits.defaults()); // the same bytes are kept once

            try (InputStream head = media.open(item.hash(), ByteRange.of(0, 5))) {
                assertThat(head.readAllBytes()).asString().isEqualTo("GIF89a");
            }
            assertThat(item.type()).contains(MediaType.GIF);
            assertThat(media.first(100)).containsExactly(item);
        }
        // endregion
    }

    @Test
    @DisplayName("finds damaged items")
    void findsDamage() {
        // region verify
        try (FolderMediaStore media = FolderMediaStore.open(folder.resolve("media"))) {
            media.verify().forEach(damaged -> System.out.println(damaged.hash() + ": " + damaged.problem()));
        }
        // endregion

        assertThat(folder.resolve("media")).isDirectory();
    }

    @Test
    @DisplayName("writes down what happened to a collection")
    void writesDownWhatHappened() {
        ContentHash hash = ContentHash.of(PICTURE);
        Instant now = Instant.parse("2024-05-01T12:00:00Z");
        List<String> reasons = new ArrayList<>();

        // region ledger
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            ledger.append(new LedgerRecord.Added(now, "dragon", hash));
            ledger.append(new LedgerRecord.Refused(now, "storm.psd", "no decoder for this format"));

            ledger.read(LedgerRecord.Refused.class, refused -> reasons.add(refused.source() + ": " + refused.reason()));
        }
        // endregion

        assertThat(reasons).containsExactly("storm.psd: no decoder for this format");
    }

    @Test
    @DisplayName("keeps any records in a log")
    void keepsAnyRecords() {
        List<String> records = new ArrayList<>();

        // region log
        try (RecordLog log = RecordLog.open(folder.resolve("log"))) {
            log.append("first".getBytes(StandardCharsets.UTF_8)); // on disk when this returns
            log.append("second".getBytes(StandardCharsets.UTF_8));

            log.replay(bytes -> records.add(new String(bytes, StandardCharsets.UTF_8)));
        }
        // endregion

        assertThat(records).containsExactly("first", "second");
    }
}

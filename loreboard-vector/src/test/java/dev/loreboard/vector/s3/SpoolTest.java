package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.tck.fake.DrawnImages;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An item on its way to S3")
class SpoolTest {

    @Test
    @DisplayName("is in a file that goes when it has arrived")
    void isInAFile() throws Exception {
        byte[] picture = DrawnImages.png(1, 8, 8);
        Spool spool = Spool.of(new ByteArrayInputStream(picture), picture.length);

        assertThat(spool.item().hash()).isEqualTo(ContentHash.of(picture));
        assertThat(spool.item().type()).contains(MediaType.PNG);
        assertThat(Files.readAllBytes(spool.file())).isEqualTo(picture);
        spool.close();
        assertThat(spool.file()).doesNotExist();
    }

    @Test
    @DisplayName("is refused when it has more bytes than S3 takes in one piece")
    void isRefused() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Spool.of(new ByteArrayInputStream(new byte[101]), 100))
                .withMessageContaining("more than 100 bytes")
                .withMessageContaining("nothing was kept");
    }
}

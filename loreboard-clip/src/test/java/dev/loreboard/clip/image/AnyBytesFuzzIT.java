package dev.loreboard.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.UnreadableContentException;
import org.junit.jupiter.api.DisplayName;

/**
 * Reads the inputs that are kept; with {@code JAZZER_FUZZ=1} in the environment it looks for new ones. It stands apart
 * from the other tests because Jazzer changes every class of the Java machine that it runs in.
 */
@DisplayName("Any bytes at all")
class AnyBytesFuzzIT {

    private static final long MOST_PIXELS = 100_000;
    private static final PictureReader READER = new PictureReader(
            PictureOptions.defaults().withLimits(ContentLimits.defaults().withMaxPixels(MOST_PIXELS)));

    @FuzzTest
    @DisplayName("are read or refused")
    void areReadOrRefused(byte[] bytes) {
        try {
            Picture picture = READER.read(Image.of(bytes));
            assertThat((long) picture.width() * picture.height()).isBetween(1L, MOST_PIXELS);
        } catch (UnreadableContentException | ContentTooLargeException refused) {
            assertThat(refused).hasMessageNotContaining("null").message().isNotBlank();
        }
    }
}

package dev.loreboard.clip.image;

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

    private static final PictureReader READER = new PictureReader(
            PictureOptions.defaults().withLimits(ContentLimits.defaults().withMaxPixels(100_000)));

    @FuzzTest
    @DisplayName("are read or refused")
    void areReadOrRefused(byte[] bytes) {
        try {
            READER.read(Image.of(bytes));
        } catch (UnreadableContentException | ContentTooLargeException refused) {
            return;
        }
    }
}

package dev.loreboard.examples.sampler.paint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.scene.Casting;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** If the look is changed on purpose, the lines of {@code pixels.csv} change with it. */
@DisplayName("The pixels of a picture")
class SamePixelsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "pixels.csv", numLinesToSkip = 1)
    @DisplayName("are the same on every machine")
    void areTheSame(long seed, int width, int height, String sha256) throws NoSuchAlgorithmException {
        int[] pixels = new Painter().paint(Casting.cast(seed), width, height).pixels();
        ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
        bytes.asIntBuffer().put(pixels);

        String found =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));

        assertThat(found).isEqualTo(sha256);
    }
}

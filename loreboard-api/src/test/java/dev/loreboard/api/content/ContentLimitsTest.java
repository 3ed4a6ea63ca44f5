package dev.loreboard.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.failure.ContentTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Content limits")
class ContentLimitsTest {

    private final ContentLimits limits = new ContentLimits(100, 1000, 10);

    @Test
    @DisplayName("let the limit itself through")
    void theLimitItself() {
        assertThatCode(() -> {
                    limits.checkBytes("It", 100);
                    limits.checkPixels("It", 100, 10);
                    limits.checkSeconds("It", 10);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1001,1", "4294967296,4294967296", "9223372036854775807,2", "3037000500,3037000500"})
    @DisplayName("refuse more pixels, also when their number overflows")
    void pixels(long width, long height) {
        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> limits.checkPixels("It", width, height));
    }

    @Test
    @DisplayName("refuse a number of pixels that overflows even when they allow any number")
    void overflow() {
        ContentLimits generous = limits.withMaxPixels(Long.MAX_VALUE);

        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> generous.checkPixels("It", Long.MAX_VALUE, 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10.5, Double.NaN, Double.POSITIVE_INFINITY})
    @DisplayName("refuse more seconds, and seconds that are no number")
    void seconds(double seconds) {
        assertThatExceptionOfType(ContentTooLargeException.class).isThrownBy(() -> limits.checkSeconds("It", seconds));
    }

    @Test
    @DisplayName("stop a stream that never ends, and say that it has more")
    void endlessStream() {
        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> Image.read(new EndlessStream(), limits))
                .satisfies(failure -> assertThat(failure.found()).isEqualTo(Long.MAX_VALUE))
                .withMessageContaining("100");
    }

    @Test
    @DisplayName("let a stream of just the limit through")
    void streamOfTheLimit() throws Exception {
        byte[] bytes = new EndlessStream().readNBytes(100);

        Encoded encoded = Encoded.read(new ByteArrayInputStream(bytes), limits);

        assertThat(encoded.bytes(limits)).isEqualTo(bytes);
    }

    @Test
    @DisplayName("are at least 1")
    void atLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits.withMaxBytes(0));
    }

    private static final class EndlessStream extends InputStream {

        @Override
        public int read() {
            return 7;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 7);
            return length;
        }
    }
}

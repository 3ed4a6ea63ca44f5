package dev.loreboard.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A content hash")
class ContentHashTest {

    @Test
    @DisplayName("is what sha256sum prints")
    void knownValue() {
        ContentHash hash = ContentHash.of("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(hash).hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 4096, 100_001})
    @DisplayName("is the SHA-256 of the bytes, however they were cut, and comes back from its text")
    void agreesWithThePlatform(int length) throws Exception {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        ContentHasher hasher = new ContentHasher();
        int middle = bytes.length / 2;

        hasher.add(bytes, 0, middle);
        hasher.add(bytes, middle, bytes.length - middle);

        BigInteger expected =
                new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(hasher.finish())
                .isEqualTo(ContentHash.of(bytes))
                .isEqualTo(ContentHash.parse("%064x".formatted(expected)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "../../../etc/passwd",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    @DisplayName("is not parsed from anything but 64 lower-case hexadecimal digits")
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentHash.parse(text))
                .withMessageContaining("64 hexadecimal digits")
                .withMessageContaining(text);
    }

    @Test
    @DisplayName("is ordered by its text")
    void order() {
        ContentHash low = ContentHash.parse("0".repeat(64));
        ContentHash high = ContentHash.parse("f".repeat(64));

        assertThat(low).isLessThan(high).isEqualByComparingTo(ContentHash.parse("0".repeat(64)));
    }
}

package dev.loreboard.api.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text")
class TextTest {

    @Test
    @DisplayName("hashes as its UTF-8 bytes, whatever its role")
    void hash() {
        String value = "a lighthouse \ud83d\uddfc at dusk";

        ContentHash expected = ContentHash.of(value.getBytes(StandardCharsets.UTF_8));

        assertThat(Text.of(value).hash()).isEqualTo(expected);
        assertThat(Text.query(value).hash()).isEqualTo(expected);
        assertThat(Text.passage(value).hash()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xd800, 0xdbff, 0xdc00, 0xdfff})
    @DisplayName("with half of a surrogate pair is refused, with its place")
    void unpairedSurrogate(int half) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.of("ab" + (char) half + "c"))
                .withMessageContaining("index 2");
    }
}

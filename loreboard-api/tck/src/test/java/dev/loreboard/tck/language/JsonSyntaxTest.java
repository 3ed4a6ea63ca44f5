package dev.loreboard.tck.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Of texts")
class JsonSyntaxTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("these are JSON")
    @ValueSource(
            strings = {
                "{}",
                " [ ] ",
                "null",
                "-0.5e+10",
                "\"龍 \\u0041 \\\" \\n\"",
                "{\"a\": [1, true, {\"b\": \"\"}], \"c\": null}\n",
                "[[[1]], []]"
            })
    void theseAreJson(String text) {
        assertThat(JsonSyntax.accepts(text)).isTrue();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @DisplayName("these are not")
    @ValueSource(
            strings = {
                "",
                "yes",
                "{\"a\": 1} and more",
                "```json\n{}\n```",
                "[1,]",
                "[1 2]",
                "{a: 1}",
                "{\"a\" 1}",
                "{\"a\": 1",
                "\"one\ntwo\"",
                "\"\\x\"",
                "01",
                "'a'",
                "[1]]"
            })
    void theseAreNot(String text) {
        assertThat(JsonSyntax.accepts(text)).isFalse();
    }

    @Test
    @DisplayName("one that is nested endlessly is refused, not followed")
    void endlessNestingIsRefused() {
        assertThat(JsonSyntax.accepts("[".repeat(100_000))).isFalse();
    }
}

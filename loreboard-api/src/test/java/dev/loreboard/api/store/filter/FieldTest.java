package dev.loreboard.api.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a field")
class FieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "Z9", "made.at", "base-model", "a_b", "_1"})
    @DisplayName("begins with a letter or underscore, and goes on with letters, digits, dots, dashes and underscores")
    void takesPlainNames(String name) {
        assertThat(Field.named(name).name()).isEqualTo(name);
        assertThat(Field.named(name + "x".repeat(100 - name.length())).name()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", ".a", "-a", "a b", "a\"", "é", "a\u00e9", "a/b", "a\n", "a\uD83D\uDC09"})
    @DisplayName("is refused when it has anything else in it")
    void refusesOtherNames(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Field.named(name)).withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1000})
    @DisplayName("is refused when it is too long")
    void refusesLongNames(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.named("a".repeat(length)))
                .withMessageContaining("99 letters");
    }
}

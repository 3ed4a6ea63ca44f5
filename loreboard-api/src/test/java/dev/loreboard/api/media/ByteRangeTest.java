package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A byte range")
class ByteRangeTest {

    @Test
    @DisplayName("knows its length within something")
    void length() {
        assertThat(ByteRange.all().lengthWithin(10)).isEqualTo(10);
        assertThat(ByteRange.all().lengthWithin(0)).isZero();
        assertThat(ByteRange.of(3, 3).lengthWithin(10)).isEqualTo(1);
        assertThat(ByteRange.from(10).lengthWithin(10)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,10", "10,10", "11,"})
    @DisplayName("that leaves the item is refused, with both sizes")
    void leaves(long first, Long last) {
        ByteRange range = last == null ? ByteRange.from(first) : ByteRange.of(first, last);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> range.lengthWithin(10))
                .withMessageContaining(range.toString())
                .withMessageContaining("10 bytes");
    }

    @ParameterizedTest
    @CsvSource({"-1,3", "4,3"})
    @DisplayName("goes forward from 0 or later")
    void forward(long first, long last) {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteRange.of(first, last));
    }
}

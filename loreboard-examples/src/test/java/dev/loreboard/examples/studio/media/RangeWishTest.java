package dev.loreboard.examples.studio.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.media.ByteRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A wish for a range")
class RangeWishTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=2-5, 2, 5",
        "bytes=2-, 2, 9",
        "bytes=5-99, 5, 9",
        "bytes=-3, 7, 9",
        "bytes=-99, 0, 9"
    })
    @DisplayName("is a part of what is there")
    void isAPart(String header, long first, long last) {
        assertThat(RangeWish.of(header, 10)).isEqualTo(new RangeWish.Part(ByteRange.of(first, last)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-2",
                "bytes=a-b",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=9999999999999999999-"
            })
    @DisplayName("that cannot be understood is for all of it")
    void isForAll(String header) {
        assertThat(RangeWish.of(header, 10)).isEqualTo(new RangeWish.All());
    }

    @Test
    @DisplayName("can lie outside")
    void liesOutside() {
        assertThat(RangeWish.of("bytes=10-", 10)).isEqualTo(new RangeWish.Outside());
        assertThat(RangeWish.of("bytes=-0", 10)).isEqualTo(new RangeWish.Outside());
        assertThat(RangeWish.of("bytes=-1", 0)).isEqualTo(new RangeWish.Outside());
    }
}

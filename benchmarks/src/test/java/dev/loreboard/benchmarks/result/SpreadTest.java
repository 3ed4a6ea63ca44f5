package dev.loreboard.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A spread")
class SpreadTest {

    @Test
    @DisplayName("has the number in the middle, whatever the order, and the extremes")
    void hasTheMiddle() {
        assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 9));
        assertThat(Spread.of(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(new Spread(1, 3, 9));
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7)).hasToString("7.00");
    }

    @Test
    @DisplayName("is apart from another when they do not touch")
    void isApart() {
        Spread spread = new Spread(2, 3, 4);

        assertThat(spread.isApartFrom(new Spread(4, 5, 6))).isFalse();
        assertThat(spread.isApartFrom(new Spread(4.1, 5, 6))).isTrue();
        assertThat(spread.isApartFrom(new Spread(1, 1.5, 1.9))).isTrue();
        assertThat(spread.isApartFrom(new Spread(1, 5, 9))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.00125; 0.0013",
                "0.0123; 0.012",
                "0.5; 0.500",
                "1.234; 1.23",
                "12.34; 12.3",
                "123.4; 123",
                "12345; 12,345",
                "12345678; 12.3 million"
            })
    @DisplayName("shows the digits that count")
    void showsTheDigitsThatCount(double value, String shown) {
        assertThat(Spread.number(value)).isEqualTo(shown);
    }
}

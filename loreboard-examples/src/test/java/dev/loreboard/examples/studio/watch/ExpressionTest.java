package dev.loreboard.examples.studio.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A question in Prometheus' language")
class ExpressionTest {

    @Test
    @DisplayName("is read for the metrics and labels that it names, and not for its functions and texts")
    void namesWhatItAsksFor() {
        Expression read = Expression.read("""
                histogram_quantile(0.99, sum by (path, le) (rate(seconds_bucket{job="a (b) c", path!~"x.*"}[5m])))
                / on (path) group_left() max(other:total offset 1h) > bool 2 and up == 1""");

        assertThat(read.metrics()).containsExactly("other:total", "seconds_bucket", "up");
        assertThat(read.labels()).containsExactly("job", "le", "path");
    }

    @Test
    @DisplayName("is not passed over where it cannot be read")
    void refusesWhatItCannotRead() {
        assertThatThrownBy(() -> Expression.read("rate(up[5m]) ; drop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"; drop\"");
    }
}

package dev.loreboard.examples.studio.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A number of tries")
class TokenBucketsTest {

    private final MovedClock clock = new MovedClock();
    private final TokenBuckets buckets = new TokenBuckets(3, Duration.ofSeconds(10), clock);

    private void use(String who, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(buckets.take(who)).isZero();
        }
    }

    @Test
    @DisplayName("is used up, and comes back one by one")
    void comesBack() {
        use("a", 3);
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(10));

        clock.pass(Duration.ofSeconds(4));
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(6));

        clock.pass(Duration.ofSeconds(6));
        use("a", 1);
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    @DisplayName("never grows beyond what it was")
    void doesNotGrow() {
        use("a", 3);
        clock.pass(Duration.ofDays(1));

        use("a", 3);
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    @DisplayName("is each one's own, and whole again for who has shown who they are")
    void isOnesOwn() {
        use("a", 3);
        use("b", 3);
        buckets.forget("a");

        use("a", 3);
        assertThat(buckets.take("b")).isPositive();
    }

    @Test
    @DisplayName("takes no more room than for those who tried lately")
    void isBounded() {
        use("a", 3);
        for (int other = 0; other < 9_999; other++) {
            use("other " + other, 1);
        }
        assertThat(buckets.take("a")).isPositive();

        for (int other = 0; other < 10_000; other++) {
            buckets.take("another " + other);
        }
        use("a", 3);
    }
}

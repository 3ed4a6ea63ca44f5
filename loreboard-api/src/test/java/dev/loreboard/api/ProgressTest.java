package dev.loreboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.failure.CancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress")
class ProgressTest {

    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    @Test
    @DisplayName("tells the rate and the time left")
    void tellsRateAndTimeLeft() {
        Step step = new Step("adding", 25, OptionalLong.of(100), Duration.ofSeconds(5));

        assertThat(step.rate()).isEqualTo(5);
        assertThat(step.timeLeft()).contains(Duration.ofSeconds(15));
        assertThat(step.isFinished()).isFalse();
    }

    @Test
    @DisplayName("leaves out what cannot be known yet")
    void leavesOutTheUnknown() {
        assertThat(new Step("adding", 0, OptionalLong.of(9), Duration.ZERO).timeLeft())
                .isEmpty();
        assertThat(new Step("adding", 5, UNKNOWN, Duration.ofSeconds(1)).timeLeft())
                .isEmpty();
        assertThat(new Step("adding", 5, UNKNOWN, Duration.ofSeconds(1)).isFinished())
                .isFalse();
    }

    @Test
    @DisplayName("is finished when everything is done, be it nothing at all")
    void isFinished() {
        assertThat(new Step("adding", 0, OptionalLong.of(0), Duration.ZERO).isFinished())
                .isTrue();
        assertThat(new Step("adding", 3, OptionalLong.of(3), Duration.ofSeconds(1)).timeLeft())
                .contains(Duration.ZERO);
    }

    @Test
    @DisplayName("is never beyond its total or below zero")
    void staysWithinItsTotal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step("adding", 4, OptionalLong.of(3), Duration.ZERO))
                .withMessageContaining("4 of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Step("adding", -1, UNKNOWN, Duration.ZERO));
    }

    @Test
    @DisplayName("is heard by its listener and ignored by nobody in particular")
    void isHeard() {
        List<Step> heard = new ArrayList<>();
        Step step = new Step("adding", 1, UNKNOWN, Duration.ZERO);

        Progress.to(heard::add).at(step);
        Progress.ignored().at(step);

        assertThat(heard).containsExactly(step);
        assertThatCode(() -> Progress.ignored().throwIfCancelled("The work")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("ends the work when its listener has had enough")
    void endsTheWork() {
        Progress enough = new Progress() {
            @Override
            public void at(Step step) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> enough.throwIfCancelled("Adding"))
                .withMessage("Adding was cancelled by its caller.");
    }
}

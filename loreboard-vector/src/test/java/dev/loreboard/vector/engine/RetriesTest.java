package dev.loreboard.vector.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request that may be tried again")
class RetriesTest {

    private static final Retries THREE = new Retries(3, Duration.ofMillis(1), Duration.ofMillis(50));

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    @DisplayName("succeeds when a failure passes in time")
    void succeedsInTime() {
        assertThat(THREE.call(failing(2, ServiceException.passing("busy", (Throwable) null))))
                .isEqualTo("answer");
        assertThat(tries).hasValue(3);
    }

    @Test
    @DisplayName("fails with its own words when the failure does not pass")
    void failsInTheEnd() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> THREE.call(failing(9, ServiceException.passing("busy", (Throwable) null))))
                .withMessage("busy");
        assertThat(tries).hasValue(3);
    }

    @Test
    @DisplayName("is not sent again after a refusal that would come again")
    void aRefusalIsFinal() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> THREE.call(failing(9, ServiceException.permanent("wrong key", null))));
        assertThat(tries).hasValue(1);
    }

    @Test
    @DisplayName("is not kept waiting longer than was allowed")
    void tooLongIsNotWaitedFor() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> THREE.call(failing(1, ServiceException.passing("later", Duration.ofHours(1)))));
        assertThat(tries).hasValue(1);
    }

    @Test
    @DisplayName("ends when its thread is interrupted between two tries")
    void anInterruptEndsIt() {
        Retries patient = new Retries(3, Duration.ofHours(1), Duration.ofHours(2));

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> patient.call(() -> {
                    Thread.currentThread().interrupt();
                    throw ServiceException.passing("busy", (Throwable) null);
                }));
        assertThat(Thread.interrupted()).isTrue();
    }

    private Supplier<String> failing(int times, ServiceException failure) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw failure;
            }
            return "answer";
        };
    }
}

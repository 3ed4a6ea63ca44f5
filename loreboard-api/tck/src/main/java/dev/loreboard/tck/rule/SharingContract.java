package dev.loreboard.tck.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.failure.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for everything that works without being opened or closed: one answer to one question, and interruption. */
@ExtendWith(ExcusedRules.class)
public interface SharingContract<T> {

    /** Makes a fresh one. */
    T make();

    /** A question of some size, and its answer as values that can be compared. */
    Object answerOf(T made);

    @Test
    @DisplayName("the same question gets the same answer, from any number of threads at once")
    default void sameQuestionSameAnswer() throws Exception {
        T made = make();
        Object expected = answerOf(make());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> answers = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return answerOf(made);
                }));
            }

            start.countDown();

            for (Future<Object> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("work on an interrupted thread ends with a CancelledException, keeps the flag set and breaks nothing")
    default void interruptedWorkIsCancelled() {
        T made = make();
        try {
            Thread.currentThread().interrupt();
            Throwable outcome = catchThrowable(() -> answerOf(made));
            boolean stillInterrupted = Thread.interrupted();

            assertThat(outcome).isInstanceOf(CancelledException.class);
            assertThat(stillInterrupted).as("interrupt flag").isTrue();
            assertThat(answerOf(made)).isEqualTo(answerOf(make()));
        } finally {
            Thread.interrupted();
        }
    }
}

package dev.loreboard.api.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A failure")
class FailureTest {

    @Test
    @DisplayName("of a batch tells how many items failed, the first reasons, and keeps the other results")
    void ofABatch() {
        TreeMap<Integer, LoreboardException> failures = new TreeMap<>();
        IntStream.range(2, 7).forEach(i -> failures.put(i, new UnreadableContentException("broken " + i)));
        TreeMap<Integer, String> results = new TreeMap<>();
        results.put(0, "zero");
        results.put(1, "one");

        BatchException batch = new BatchException(failures, results);

        assertThat(batch)
                .hasMessage("5 of 7 items failed: item 2: broken 2; item 3: broken 3; item 4: broken 4; and 2 more."
                        + " The results of the others are in results().")
                .cause()
                .isSameAs(failures.get(2));
        assertThat(batch.results(String.class)).isEqualTo(results);
        assertThat(batch.failures()).isEqualTo(failures);
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> batch.results(Integer.class));
    }

    @Test
    @DisplayName("of a limit tells what was found, the limit, and where to raise it")
    void ofALimit() {
        assertThat(new ContentTooLargeException("The picture a.png", "pixels", 4_294_836_225L, 50_000_000))
                .hasMessage("The picture a.png has 4294836225 pixels; the limit is 50000000."
                        + " Raise it in ContentLimits if you trust the source.");
        assertThat(new ContentTooLargeException("The stream", "bytes", Long.MAX_VALUE, 10))
                .hasMessageStartingWith("The stream has more bytes; the limit is 10.");
    }

    @Test
    @DisplayName("of a service tells whether to try again, and when")
    void ofAService() {
        ServiceException busy = ServiceException.passing("busy", Duration.ofSeconds(3));
        ServiceException refused = ServiceException.permanent("wrong key", null);

        assertThat(busy.worthRetrying()).isTrue();
        assertThat(busy.retryAfter()).contains(Duration.ofSeconds(3));
        assertThat(refused.worthRetrying()).isFalse();
        assertThat(refused.retryAfter()).isEmpty();
    }

    @Test
    @DisplayName("of a plugin is one of the family")
    void ofAPlugin() {
        class TeapotException extends PluginException {

            private static final long serialVersionUID = 1L;

            TeapotException() {
                super("short and stout", null);
            }
        }

        assertThat(new TeapotException()).isInstanceOf(LoreboardException.class);
    }

    @Test
    @DisplayName("by interruption keeps the flag set")
    void byInterruption() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> CancelledException.throwIfInterrupted("The search"))
                    .withMessageStartingWith("The search was cancelled");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

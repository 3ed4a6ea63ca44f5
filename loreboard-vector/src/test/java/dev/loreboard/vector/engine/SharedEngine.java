package dev.loreboard.vector.engine;

import dev.loreboard.tck.rule.Needed;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One engine for all test classes of a test run: started for the first that registers it, closed after the last. Where
 * it cannot be had, their tests are skipped with the reason.
 */
public final class SharedEngine<E extends RunningEngine> implements BeforeEachCallback {

    private final String name;
    private final Start<E> start;
    private Optional<E> engine = Optional.empty();

    /** How an engine is started. */
    @FunctionalInterface
    interface Start<E> {

        E run() throws EngineUnavailableException, InterruptedException;
    }

    /** What came of the one attempt to start it. */
    private record Attempt(Optional<? extends RunningEngine> engine, String reason) implements RunningEngine {

        @Override
        public void close() {
            engine.ifPresent(RunningEngine::close);
        }
    }

    /** @param name what {@code -Dloreboard.tests.require} calls it */
    SharedEngine(String name, Start<E> start) {
        this.name = name;
        this.start = start;
    }

    @Override
    @SuppressWarnings("unchecked") // an attempt under this name was made by an engine of this name
    public void beforeEach(ExtensionContext context) {
        Attempt attempt = context.getRoot()
                .getStore(Namespace.create(SharedEngine.class))
                .getOrComputeIfAbsent(name, key -> attempt(), Attempt.class);
        engine = Optional.of((E) Needed.found(name, attempt.engine(), attempt.reason()));
    }

    /** The engine, while tests run. */
    public E get() {
        return engine.orElseThrow(() -> new IllegalStateException("No test runs yet, so " + name + " is not there."));
    }

    private Attempt attempt() {
        try {
            return new Attempt(Optional.of(start.run()), "it is there");
        } catch (EngineUnavailableException unavailable) {
            return new Attempt(Optional.empty(), Objects.requireNonNull(unavailable.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Attempt(Optional.empty(), "the test run was interrupted");
        }
    }
}

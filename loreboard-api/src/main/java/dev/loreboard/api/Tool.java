package dev.loreboard.api;

import java.util.Optional;
import java.util.function.Supplier;

/** A tool that is opened when it is first asked for, once. May be shared between threads. */
final class Tool<T> {

    private final Supplier<T> opening;
    private final Turn turn = new Turn("its tool to open");
    private volatile Optional<T> opened = Optional.empty();

    Tool(Supplier<T> opening) {
        this.opening = opening;
    }

    /**
     * Opens it where nobody has; when that fails, the next one who asks tries again.
     *
     * @param call that needs it, for messages
     */
    T get(String call) {
        return opened.orElseGet(() -> turn.take(call, this::open));
    }

    private T open() {
        if (opened.isEmpty()) {
            opened = Optional.of(opening.get());
        }
        return opened.get();
    }
}

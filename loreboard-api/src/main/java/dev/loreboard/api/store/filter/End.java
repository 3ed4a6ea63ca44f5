package dev.loreboard.api.store.filter;

import java.util.Optional;

/** One end of a {@link Filter.Between}. */
public sealed interface End {

    /** The value itself belongs to the range. */
    record Including(Value.Ordered value) implements End {}

    /** The range comes up to the value without it. */
    record Excluding(Value.Ordered value) implements End {}

    /** The range goes on without end. */
    record Unlimited() implements End {}

    static End including(Value.Ordered value) {
        return new Including(value);
    }

    static End excluding(Value.Ordered value) {
        return new Excluding(value);
    }

    static End unlimited() {
        return new Unlimited();
    }

    /** The value at this end, whether it belongs to the range or not; nothing for an unlimited end. */
    default Optional<Value.Ordered> limit() {
        return switch (this) {
            case Including(Value.Ordered value) -> Optional.of(value);
            case Excluding(Value.Ordered value) -> Optional.of(value);
            case Unlimited() -> Optional.empty();
        };
    }
}

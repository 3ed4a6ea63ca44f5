package dev.loreboard.api.store.filter;

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
}

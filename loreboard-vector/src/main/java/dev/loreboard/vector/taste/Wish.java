package dev.loreboard.vector.taste;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.filter.Filter;
import java.util.Optional;

/**
 * What recommendations are asked for.
 *
 * <pre>{@code Wish.of(taste).described(words).where(filter).limit(20)}</pre>
 *
 * @param description what the person says they are looking for, in the space of the store; counts as much as all interests together
 * @param filter which entries may be recommended, perhaps of another kind than those that were liked
 * @param limit how many at most
 * @param seed of what is shown out of curiosity
 */
public record Wish(Taste taste, Optional<Embedding> description, Filter filter, int limit, long seed) {

    private static final int DEFAULT_LIMIT = 10;

    public Wish {
        if (limit < 1) {
            throw new IllegalArgumentException("A wish asks for at least one recommendation, not " + limit + ".");
        }
    }

    public static Wish of(Taste taste) {
        return new Wish(taste, Optional.empty(), Filter.everything(), DEFAULT_LIMIT, 0);
    }

    public Wish described(Embedding words) {
        return new Wish(taste, Optional.of(words), filter, limit, seed);
    }

    /** Replaces the filter. */
    public Wish where(Filter replacement) {
        return new Wish(taste, description, replacement, limit, seed);
    }

    public Wish limit(int most) {
        return new Wish(taste, description, filter, most, seed);
    }

    public Wish seed(long chosen) {
        return new Wish(taste, description, filter, limit, chosen);
    }
}

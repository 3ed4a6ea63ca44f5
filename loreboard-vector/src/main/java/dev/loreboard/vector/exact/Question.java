package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;

/** A query on its way through a store. */
final class Question {

    /** Half of what a float's last place is worth, for numbers about one. */
    private static final double HALF_UNIT = 0x1p-24;

    /** No vector of a store is longer than this, squared. */
    private static final double LONGEST = 1.0011;

    /** For the few roundings beside the sum itself. */
    private static final int MORE_ROUNDINGS = 16;

    private final Query query;
    private final Embedding target;
    private final float[] values;

    /** How many entries are looked for: more than the query wants when some may be of one group. */
    private final int limit;

    private Question(Query query, Embedding target, float[] values, int limit) {
        this.query = query;
        this.target = target;
        this.values = values;
        this.limit = limit;
    }

    static Question of(Query query) {
        Embedding target = query.target();
        return new Question(query, target, target.toArray(), query.limit());
    }

    Question limit(int other) {
        return new Question(query, target, values, other);
    }

    Query query() {
        return query;
    }

    /** The direction that is asked for. */
    Embedding target() {
        return target;
    }

    /** The numbers of the target, for reading alone. */
    float[] values() {
        return values;
    }

    int limit() {
        return limit;
    }

    Filter filter() {
        return query.filter();
    }

    boolean isOncePerGroup() {
        return switch (query.grouping()) {
            case EVERY_ENTRY -> false;
            case ONCE_PER_GROUP -> true;
        };
    }

    boolean isExact() {
        return switch (query.accuracy()) {
            case DEFAULT -> false;
            case EXACT -> true;
        };
    }

    /**
     * How far a product in floats can be from the similarity. A sum of n products in floats, in any order, is off by at most n
     * half units of the sum of their sizes, and that is at most the product of both lengths.
     */
    float margin() {
        return Math.nextUp((float) ((values.length + MORE_ROUNDINGS) * HALF_UNIT * LONGEST * 1.01));
    }
}

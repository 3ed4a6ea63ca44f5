package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;

/** Why something is recommended. */
public sealed interface Because {

    /** It is like something that the person liked. */
    record OfLiking(Entry liked, double similarity) implements Because {}

    /** It is like what the person says they are looking for. */
    record OfDescription(double similarity) implements Because {}

    /** Many others want it. */
    record OfOthers(double wanted) implements Because {}

    /**
     * It is like nothing that the person liked yet, to find out whether they should have.
     *
     * @param familiarity the cosine to what comes nearest of what they liked
     */
    record OfCuriosity(double familiarity) implements Because {}
}

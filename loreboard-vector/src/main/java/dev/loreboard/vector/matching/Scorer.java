package dev.loreboard.vector.matching;

import dev.loreboard.api.store.Entry;
import java.util.function.ToDoubleFunction;

/** Judges how well targets suit a source, like pieces of music a picture. May be shared between threads. */
public interface Scorer {

    /** Scores for targets beside one source; more is better, and 0 is for those of which nothing can be said. */
    ToDoubleFunction<Entry> beside(Entry source);
}

package dev.loreboard.vector.matching;

import dev.loreboard.api.store.Entry;
import java.util.function.ToDoubleFunction;

/** By how near their vectors are, of one space. */
public record Nearness() implements Scorer {

    @Override
    public ToDoubleFunction<Entry> beside(Entry source) {
        return target -> source.embedding().similarityTo(target.embedding());
    }
}

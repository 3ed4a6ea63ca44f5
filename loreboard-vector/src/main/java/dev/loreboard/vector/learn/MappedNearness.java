package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.matching.Scorer;
import java.util.function.ToDoubleFunction;

/** By how near targets are to where a map leads from a source. */
public record MappedNearness(SpaceMap map) implements Scorer {

    @Override
    public ToDoubleFunction<Entry> beside(Entry source) {
        Embedding mapped = map.map(source.embedding());
        return target -> mapped.similarityTo(target.embedding());
    }
}

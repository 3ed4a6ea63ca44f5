package dev.loreboard.vector.matching;

import dev.loreboard.api.store.Entry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several scorers together, each with a weight.
 *
 * @param parts in the order in which they were given
 */
public record HybridScore(List<Part> parts) implements Scorer {

    /** @param weight how much its scores count; below 0 they count against a target */
    public record Part(Scorer scorer, double weight) {

        public Part {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("A weight is a finite number, not " + weight + ".");
            }
        }
    }

    public HybridScore {
        parts = List.copyOf(parts);
    }

    @Override
    public ToDoubleFunction<Entry> beside(Entry source) {
        List<ToDoubleFunction<Entry>> judges =
                parts.stream().map(part -> part.scorer().beside(source)).toList();
        return target -> {
            double sum = 0;
            for (int i = 0; i < judges.size(); i++) {
                sum += parts.get(i).weight() * judges.get(i).applyAsDouble(target);
            }
            return sum;
        };
    }
}

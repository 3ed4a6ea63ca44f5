package dev.loreboard.vector.matching;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * By whether one number is as high among its kind as another among its own, like the energy of a picture and the tempo of a piece: 1 for the
 * same rank, and 0 for the lowest beside the highest.
 */
public final class Accord implements Scorer {

    private final Ranks sources;
    private final Ranks targets;

    private Accord(Ranks sources, Ranks targets) {
        this.sources = sources;
        this.targets = targets;
    }

    /**
     * Ranks by what is there now.
     *
     * @param sourceField holds the number of a source
     * @param targetField holds the number of a target
     */
    public static Accord of(String sourceField, List<Entry> sources, String targetField, List<Entry> targets) {
        return new Accord(Ranks.of(sourceField, sources), Ranks.of(targetField, targets));
    }

    @Override
    public ToDoubleFunction<Entry> beside(Entry source) {
        OptionalDouble own = sources.of(source);
        return target -> {
            OptionalDouble other = targets.of(target);
            return own.isPresent() && other.isPresent() ? 1 - Math.abs(own.getAsDouble() - other.getAsDouble()) : 0;
        };
    }

    /** The numbers of a field in their order. */
    private static final class Ranks {

        private final String field;
        private final double[] numbers;

        private Ranks(String field, double[] numbers) {
            this.field = field;
            this.numbers = numbers;
        }

        static Ranks of(String field, List<Entry> entries) {
            return new Ranks(
                    field,
                    entries.stream()
                            .flatMap(entry -> number(field, entry).stream())
                            .mapToDouble(Double::doubleValue)
                            .sorted()
                            .toArray());
        }

        /** From 0 to 1; equal numbers share the middle of their places. */
        OptionalDouble of(Entry entry) {
            Optional<Double> number = number(field, entry);
            if (number.isEmpty() || numbers.length == 0) {
                return OptionalDouble.empty();
            }
            double lower =
                    Arrays.stream(numbers).filter(other -> other < number.get()).count();
            double equal = Arrays.stream(numbers)
                    .filter(other -> other == number.get())
                    .count();
            return OptionalDouble.of((lower + equal / 2) / numbers.length);
        }

        private static Optional<Double> number(String field, Entry entry) {
            return entry.metadata()
                    .find(field)
                    .filter(Value.Real.class::isInstance)
                    .map(value -> ((Value.Real) value).value());
        }
    }
}

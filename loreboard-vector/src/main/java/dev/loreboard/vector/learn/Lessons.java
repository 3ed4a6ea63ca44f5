package dev.loreboard.vector.learn;

import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Examples as numbers.
 *
 * @param labels of the vectors, as places in the names
 * @param names of all labels, in the order of the alphabet
 */
record Lessons(List<float[]> vectors, List<Integer> labels, List<String> names) {

    /** @param fewest examples that each label must have */
    static Lessons of(List<Example> examples, int fewest) {
        Map<String, Long> counts =
                examples.stream().collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()));
        if (counts.size() < 2) {
            throw new IllegalArgumentException("A classifier tells labels apart; the examples have " + counts.size()
                    + ": " + counts.keySet() + ".");
        }
        counts.forEach((label, count) -> {
            if (count < fewest) {
                throw new IllegalArgumentException(
                        "The label \"" + label + "\" has " + count + " examples; keeping some aside in " + fewest
                                + " parts takes at least " + fewest + ". Add examples, or keep aside in fewer parts.");
            }
        });
        EmbeddingSpace space = examples.getFirst().embedding().space();
        examples.forEach(example -> space.requireSame(example.embedding().space(), "The examples"));
        List<String> names = List.copyOf(counts.keySet());
        Map<String, Integer> places =
                IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, Function.identity()));
        return new Lessons(
                examples.stream().map(example -> example.embedding().toArray()).toList(),
                examples.stream()
                        .map(example -> places.getOrDefault(example.label(), 0))
                        .toList(),
                names);
    }

    Lessons without(List<Integer> kept) {
        Set<Integer> aside = new HashSet<>(kept);
        List<Integer> left = IntStream.range(0, vectors.size())
                .boxed()
                .filter(example -> !aside.contains(example))
                .toList();
        return new Lessons(
                left.stream().map(vectors::get).toList(),
                left.stream().map(labels::get).toList(),
                names);
    }
}

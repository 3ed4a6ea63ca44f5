package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.sampler.scene.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often the word of a facet that is nearest to something is true of it.
 *
 * @param right the share
 * @param missed the words that were there and are found least, with their shares
 */
record ZeroShot(double right, String missed) {

    private static final int SHOWN = 3;

    /**
     * @param prompt the sentence around a word, with %s for it
     * @param truth the words of the facet that are true of an item; none where it does not apply
     */
    static <F extends Fact, I> ZeroShot of(
            Embedder model,
            String prompt,
            List<F> facet,
            List<I> items,
            List<Embedding> vectors,
            Function<I, List<F>> truth) {
        List<Embedding> words = model.embedAll(facet.stream()
                .map(fact -> Text.of(prompt.formatted(fact.word())))
                .toList());
        Map<String, List<Boolean>> found = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            List<F> shown = truth.apply(items.get(i));
            if (!shown.isEmpty()) {
                Embedding vector = vectors.get(i);
                int nearest = IntStream.range(0, words.size())
                        .boxed()
                        .max(Comparator.comparingDouble(word -> vector.similarityTo(words.get(word))))
                        .orElseThrow();
                found.computeIfAbsent(shown.getFirst().word(), word -> new ArrayList<>())
                        .add(shown.contains(facet.get(nearest)));
            }
        }
        double right = share(found.values().stream().flatMap(List::stream).toList());
        String missed = found.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> share(entry.getValue())))
                .limit(SHOWN)
                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), share(entry.getValue())))
                .collect(Collectors.joining(", "));
        return new ZeroShot(right, missed);
    }

    private static double share(List<Boolean> hits) {
        return hits.stream().mapToInt(hit -> hit ? 1 : 0).average().orElse(0);
    }
}

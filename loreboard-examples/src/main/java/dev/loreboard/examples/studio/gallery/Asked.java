package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.store.Reason;
import dev.loreboard.api.store.filter.Filter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for.
 *
 * @param words in which it is said; may be empty when there is an example
 * @param telling those of the words that mean something by themselves
 * @param labels tags that it must have
 * @param floor the least relevance that is still an answer
 */
record Asked(String words, Set<String> telling, Optional<Content> example, List<Label> labels, double floor) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Set<String> WITHOUT_MEANING = Set.of(
            "and", "the", "with", "from", "over", "under", "near", "for", "into", "its", "that", "this", "beside",
            "picture");

    Asked {
        labels = List.copyOf(labels);
    }

    static Asked of(String words, Optional<Content> example, List<Label> labels, double floor) {
        Set<String> telling = WORD.matcher(words.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !WITHOUT_MEANING.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Asked(words, telling, example, labels, floor);
    }

    /** Nearness, words and filters in one question; what is too far away is still among the hits. */
    Search search() {
        Search search = example.map(Search::like).orElseGet(() -> Search.forWords(words));
        return search.orHolding(String.join(" ", telling)).atAnyRelevance();
    }

    Filter filter() {
        return Filter.allOf(labels.stream().map(Label::filter).toList());
    }

    /** Whether it is relevant enough, or its words are all those that were asked for. */
    boolean isAnsweredBy(Hit hit) {
        return hit.relevance().value() >= floor || holdsAll(hit);
    }

    Comparator<Hit> bestFirst() {
        return Comparator.comparing(this::holdsAll)
                .thenComparingDouble(Hit::similarity)
                .reversed();
    }

    private boolean holdsAll(Hit hit) {
        return !telling.isEmpty() && held(hit.match().reasons()).containsAll(telling);
    }

    private static Set<String> held(List<Reason> reasons) {
        Set<String> held = new HashSet<>();
        for (Reason reason : reasons) {
            if (reason instanceof Reason.HasWords(List<String> some)) {
                held.addAll(some);
            }
        }
        return held;
    }
}

package dev.loreboard.api.store;

import dev.loreboard.api.store.filter.Filter;
import java.util.List;
import java.util.Locale;

/** Why an entry is among the matches, so that a person can be told. */
public sealed interface Reason {

    /**
     * It resembles one of the wanted examples most.
     *
     * @param example the position of that example in the query
     */
    record Resembles(int example, double similarity) implements Reason {}

    /** Its text holds some of the words searched for. */
    record HasWords(List<String> words) implements Reason {

        public HasWords {
            words = List.copyOf(words);
        }
    }

    /** The filter let it in. */
    record Passes(Filter filter) implements Reason {}

    /** The reason as a short phrase. */
    default String phrase() {
        return switch (this) {
            case Resembles(int example, double similarity) ->
                String.format(Locale.ROOT, "resembles example %d (%.2f)", example + 1, similarity);
            case HasWords(List<String> words) -> "has the words " + String.join(", ", words);
            case Passes(Filter filter) -> filter.text();
        };
    }
}

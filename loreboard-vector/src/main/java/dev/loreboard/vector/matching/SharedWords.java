package dev.loreboard.vector.matching;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * By how many of their words are the same: 1 when all are, 0 when none is.
 *
 * @param field of both that holds the words, like {@code mood}
 */
public record SharedWords(String field) implements Scorer {

    @Override
    public ToDoubleFunction<Entry> beside(Entry source) {
        Set<String> own = words(source);
        return target -> {
            Set<String> all = words(target);
            int count = all.size();
            all.addAll(own);
            return all.isEmpty() ? 0 : (double) (count + own.size() - all.size()) / all.size();
        };
    }

    private Set<String> words(Entry entry) {
        return new HashSet<>(entry.metadata()
                .find(field)
                .map(value -> switch (value) {
                    case Value.Words words -> words.values();
                    case Value.Text text -> List.of(text.value());
                    case Value.Real real -> List.<String>of();
                    case Value.Truth truth -> List.<String>of();
                    case Value.Moment moment -> List.<String>of();
                })
                .orElse(List.of()));
    }
}

package dev.loreboard.api.store;

import dev.loreboard.api.store.filter.Filter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a store in id order. It goes on from an id, not from a number, so entries that come and go in between
 * neither repeat nor hide others.
 *
 * @param filter which entries belong to it
 * @param after the last id that was seen; nothing at the beginning
 * @param size how many entries at most
 */
public record PageRequest(Filter filter, Optional<String> after, int size) {

    public PageRequest {
        if (size < 1) {
            throw new IllegalArgumentException("A page holds at least one entry, not " + size + ".");
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(Filter.everything(), Optional.empty(), size);
    }

    /** Replaces the filter. */
    public PageRequest where(Filter replacement) {
        return new PageRequest(replacement, after, size);
    }

    public PageRequest after(String id) {
        return new PageRequest(filter, Optional.of(id), size);
    }

    /** The page that this request means over some entries, in whatever order they come. */
    public Page over(Collection<Entry> entries) {
        List<Entry> found = entries.stream()
                .filter(entry -> after.isEmpty() || Entry.ID_ORDER.compare(entry.id(), after.get()) > 0)
                .filter(entry -> filter.matches(entry.metadata()))
                .sorted(Comparator.comparing(Entry::id, Entry.ID_ORDER))
                .limit(size + 1L)
                .toList();
        return found.size() <= size
                ? new Page(found, Optional.empty())
                : new Page(
                        found.subList(0, size),
                        Optional.of(after(found.get(size - 1).id())));
    }
}

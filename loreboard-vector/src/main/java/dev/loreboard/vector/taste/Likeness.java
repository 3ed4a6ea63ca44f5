package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How alike any two entries of a collection are. Models differ in this: what is near for one is far for another.
 *
 * @param mean cosine of two entries
 * @param deviation of these cosines
 */
public record Likeness(double mean, double deviation) {

    private static final int SOME = 256;
    private static final int TOGETHER = 1000;
    private static final long FARTHEST = 20_000;
    private static final double SOMEWHAT = 0.5;

    public Likeness {
        if (!(mean >= -1 && mean <= 1) || !(deviation >= 0 && deviation <= 1)) {
            throw new IllegalArgumentException("Cosines lie between -1 and 1 and deviate by 1 at most; a mean of "
                    + mean + " with a deviation of " + deviation + " cannot be.");
        }
    }

    /** Of a few hundred entries that a filter lets in, from all over the first 20,000. */
    public static Likeness in(VectorStore store, Filter filter) {
        long stride = Math.max(1, Math.min(FARTHEST, store.count(filter)) / SOME);
        List<Entry> some = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(TOGETHER).where(filter));
        for (long seen = 0; next.isPresent() && seen < FARTHEST; ) {
            Page page = store.page(next.get());
            for (Entry entry : page.entries()) {
                if (seen % stride == 0 && some.size() < SOME) {
                    some.add(entry);
                }
                seen++;
            }
            next = page.next();
        }
        return among(some);
    }

    /** Of all pairs of these entries; where there are none, any likeness is clear. */
    public static Likeness among(List<Entry> entries) {
        double sum = 0;
        double squares = 0;
        int pairs = 0;
        for (int one = 0; one < entries.size(); one++) {
            for (int other = 0; other < one; other++) {
                double similarity = entries.get(one)
                        .embedding()
                        .similarityTo(entries.get(other).embedding());
                sum += similarity;
                squares += similarity * similarity;
                pairs++;
            }
        }
        double mean = sum / Math.max(1, pairs);
        return new Likeness(mean, Math.sqrt(Math.max(0, squares / Math.max(1, pairs) - mean * mean)));
    }

    /** The cosine from which on two groups are more alike on the whole than any two entries. */
    double alike() {
        return mean + SOMEWHAT * deviation;
    }
}

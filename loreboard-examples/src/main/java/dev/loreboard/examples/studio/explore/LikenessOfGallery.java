package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.taste.Likeness;

/** How alike pictures are to each other; it is looked at anew when there are many more, or many fewer. */
final class LikenessOfGallery {

    private static final double MANY = 0.1;

    private final VectorStore store;
    private final Filter filter;
    private long measured = -1;
    private Likeness likeness = new Likeness(0, 0);

    LikenessOfGallery(VectorStore store, Filter filter) {
        this.store = store;
        this.filter = filter;
    }

    synchronized Likeness now() {
        long count = store.count(filter);
        if (measured < 0 || Math.abs(count - measured) > MANY * measured) {
            likeness = Likeness.in(store, filter);
            measured = count;
        }
        return likeness;
    }
}

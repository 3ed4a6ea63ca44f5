package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.taste.Popularity;
import dev.loreboard.vector.taste.Recommendation;
import dev.loreboard.vector.taste.Recommender;
import dev.loreboard.vector.taste.Taste;
import dev.loreboard.vector.taste.Wish;
import java.util.List;
import java.util.Optional;

/**
 * What recommendations are asked for, of either kind.
 *
 * @param looksFor what the person says they look for; may be empty
 * @param description the vector of that
 * @param surprise whether to show what is like nothing they liked, now and then
 */
record Asking(Tastes tastes, String looksFor, Optional<Embedding> description, boolean surprise) {

    private static final double SELDOM = 0.1;

    List<Recommendation> choose(VectorStore store, Filter filter, Taste taste, Popularity popular, int limit) {
        Wish plain =
                Wish.of(taste).where(filter).limit(limit).seed(taste.known().size());
        return Recommender.over(store)
                .curiosity(surprise ? SELDOM : 0)
                .popular(popular)
                .recommend(description.map(plain::described).orElse(plain));
    }
}

package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.Facets;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.HybridSearch;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.fake.PlainWordsStore;
import java.util.List;

/** A good store for words and facets that a saboteur makes wrong in one way. */
class BrokenWordsStore extends BrokenStore implements HybridSearch, Facets {

    final PlainWordsStore words;

    BrokenWordsStore(EmbeddingSpace space) {
        this(new PlainWordsStore(space));
    }

    private BrokenWordsStore(PlainWordsStore words) {
        super(words);
        this.words = words;
    }

    @Override
    public List<Match> search(Query query, String wanted, Fusion fusion) {
        return words.search(query, wanted, fusion);
    }

    @Override
    public List<FacetCount> facets(Field field, Filter filter, int limit) {
        return words.facets(field, filter, limit);
    }
}

package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.tck.fake.PlainWordsStore;
import dev.loreboard.tck.store.FacetsContract;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Stores that count values wrongly in one way each. */
final class FacetSaboteurs {

    private FacetSaboteurs() {}

    /** Changes the answer to each question for values. */
    private abstract static class BrokenFacets implements FacetsContract {

        abstract List<FacetCount> answer(Field field, Filter filter, int limit, PlainWordsStore good);

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenWordsStore(space) {
                @Override
                public List<FacetCount> facets(Field field, Filter filter, int limit) {
                    return answer(field, filter, limit, words);
                }
            };
        }
    }

    @Breaks("everyValueIsCounted")
    static class CountsPastTheFilter extends BrokenFacets {

        @Override
        List<FacetCount> answer(Field field, Filter filter, int limit, PlainWordsStore good) {
            return good.facets(field, Filter.everything(), limit);
        }
    }

    @Breaks("aWordListCountsOnceForEachWord")
    static class CountsOnlyTheFirstWord extends BrokenFacets {

        @Override
        List<FacetCount> answer(Field field, Filter filter, int limit, PlainWordsStore good) {
            return good.facets(field, filter, 1);
        }
    }

    @Breaks("theMostFrequentComesFirst")
    static class OrdersTextsLikeJavaStrings extends BrokenFacets {

        @Override
        List<FacetCount> answer(Field field, Filter filter, int limit, PlainWordsStore good) {
            return good.facets(field, filter, limit).stream()
                    .sorted(Comparator.comparingLong(FacetCount::count)
                            .reversed()
                            .thenComparing(count -> ((Value.Text) count.value()).value()))
                    .toList();
        }
    }

    @Breaks("theMostFrequentAreTold")
    static class TellsTheRarest extends BrokenFacets {

        @Override
        List<FacetCount> answer(Field field, Filter filter, int limit, PlainWordsStore good) {
            List<FacetCount> all = good.facets(field, filter, Integer.MAX_VALUE);
            return all.subList(Math.max(0, all.size() - limit), all.size());
        }
    }

    @Breaks("goneValuesAreNotCounted")
    static class CountsWhatWasOnce implements FacetsContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            PlainWordsStore everPut = new PlainWordsStore(space);
            return new BrokenWordsStore(space) {
                @Override
                public void put(Collection<Entry> entries) {
                    super.put(entries);
                    everPut.put(entries);
                }

                @Override
                public List<FacetCount> facets(Field field, Filter filter, int limit) {
                    return everPut.facets(field, filter, limit);
                }
            };
        }
    }

    @Breaks("aClosedStoreCountsNoValues")
    static class CountsWhenClosed extends BrokenFacets {

        @Override
        List<FacetCount> answer(Field field, Filter filter, int limit, PlainWordsStore good) {
            return List.of();
        }
    }
}

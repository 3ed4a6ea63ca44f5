package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.fake.PlainWordsStore;
import dev.loreboard.tck.store.HybridSearchContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores that search words and vectors wrongly in one way each. */
final class HybridSaboteurs {

    private HybridSaboteurs() {}

    /** Changes the answer to each hybrid query. */
    private abstract static class BrokenHybrid implements HybridSearchContract {

        abstract List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good);

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenWordsStore(space) {
                @Override
                public List<Match> search(Query query, String wanted, Fusion fusion) {
                    return answer(query, wanted, fusion, words);
                }
            };
        }
    }

    @Breaks("findsByWordsAndByNearness")
    static class FindsOnlyWhatHoldsTheWords extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return good.search(query, words, fusion).stream()
                    .filter(match -> !match.reasons().isEmpty())
                    .toList();
        }
    }

    @Breaks("hybridMatchesComeBestFirst")
    static class TellsTheScoreAsSimilarity extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return good.search(query, words, fusion).stream()
                    .map(match -> Match.of(match.entry(), match.score()))
                    .toList();
        }
    }

    @Breaks("ranksAreFusedByTheirFormula")
    static class CountsRanksFromZero extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return fusion instanceof Fusion.ReciprocalRank(int constant)
                    ? good.search(query, words, new Fusion.ReciprocalRank(constant - 1))
                    : good.search(query, words, fusion);
        }
    }

    @Breaks("weightsAreFusedByTheirFormula")
    static class SwapsTheWeights extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return fusion instanceof Fusion.Weighted(double weight)
                    ? good.search(query, words, Fusion.weighted(1 - weight))
                    : good.search(query, words, fusion);
        }
    }

    @Breaks("unknownWordsLeaveNearness")
    static class FindsNothingForUnknownWords extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            List<Match> found = good.search(query, words, fusion);
            return found.stream().allMatch(match -> match.reasons().isEmpty()) ? List.of() : found;
        }
    }

    @Breaks("anyWordsMayBeSearched")
    static class ReadsWordsAsItsOwnLanguage extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            if (words.contains("\"") || words.contains("[")) {
                throw new StorageException("syntax error in the query");
            }
            return good.search(query, words, fusion);
        }
    }

    @Breaks("filterAndLimitHoldForWords")
    static class FiltersOnlyWhatIsNear extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return good.search(query.where(Filter.everything()), words, fusion).stream()
                    .filter(match -> !match.reasons().isEmpty()
                            || query.filter().matches(match.entry().metadata()))
                    .toList();
        }
    }

    @Breaks("filterAndLimitHoldForWords")
    static class FindsOneTooMany extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return good.search(query.limit(query.limit() + 1), words, fusion);
        }
    }

    @Breaks("groupingHoldsForWords")
    static class KeepsTheNearestOfAGroup extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            Query everyEntry = Query.near(query.target()).where(query.filter()).limit(query.limit());
            List<Match> found = new ArrayList<>(good.search(everyEntry, words, fusion));
            Set<Optional<String>> seen = new HashSet<>();
            found.sort((one, other) -> Double.compare(other.similarity(), one.similarity()));
            found.removeIf(match ->
                    match.entry().group().isPresent() && !seen.add(match.entry().group()));
            return found;
        }
    }

    @Breaks("theFloorIsForNearnessAlone")
    static class HoldsTheFloorForAll extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return good.search(query, words, fusion).stream()
                    .filter(match -> match.similarity() >= query.floor())
                    .toList();
        }
    }

    @Breaks("refusesHybridQueriesOfAnotherSpace")
    static class ComparesAnyVectors extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            Embedding moved = Embedding.of(good.space(), query.target().toArray());
            return good.search(Query.near(moved), words, fusion);
        }
    }

    @Breaks("aClosedStoreSearchesNoWords")
    static class SearchesWordsWhenClosed extends BrokenHybrid {

        @Override
        List<Match> answer(Query query, String words, Fusion fusion, PlainWordsStore good) {
            return new PlainWordsStore(good.space()).search(query, words, fusion);
        }
    }
}

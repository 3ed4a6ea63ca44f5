package dev.loreboard.tck.fake;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.Facets;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.HybridSearch;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Reason;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A {@link PlainStore} that also searches words and counts values. An entry's words count as many as the different words
 * searched for that its text holds, in any case.
 */
public final class PlainWordsStore extends PlainStore implements HybridSearch, Facets {

    public PlainWordsStore(EmbeddingSpace space) {
        super(space);
    }

    @Override
    public List<Match> search(Query query, String words, Fusion fusion) {
        return gate.call("search", () -> {
            space().requireSame(query.space(), "The plain store");
            Query everyone = Query.near(query.target()).where(query.filter()).limit(entries.size() + 1);
            List<Match> all = everyone.over(entries.values());
            List<Match> near = all.stream()
                    .filter(match -> match.similarity() >= query.floor())
                    .toList();
            List<Match> worded = all.stream()
                    .map(match -> countWords(match, Words.of(words)))
                    .filter(match -> match.score() > 0)
                    .sorted(Match.BEST_FIRST)
                    .toList();
            Stream<Match> fused = all.stream()
                    .filter(match -> contains(near, match) || contains(worded, match))
                    .map(match -> fuse(match, near, worded, fusion))
                    .sorted(Match.BEST_FIRST);
            return onceAsAsked(query, fused).limit(query.limit()).toList();
        });
    }

    @Override
    public List<FacetCount> facets(Field field, Filter filter, int limit) {
        return gate.call("facets", () -> {
            Map<Value.Scalar, Long> counts = new HashMap<>();
            for (Entry entry : entries.values()) {
                if (filter.matches(entry.metadata())) {
                    entry.metadata().find(field).stream()
                            .flatMap(PlainWordsStore::scalars)
                            .distinct()
                            .forEach(value -> counts.merge(value, 1L, Long::sum));
                }
            }
            return counts.entrySet().stream()
                    .map(count -> new FacetCount(count.getKey(), count.getValue()))
                    .sorted(Comparator.comparingLong(FacetCount::count)
                            .reversed()
                            .thenComparing(count -> text(count.value()), Entry.ID_ORDER))
                    .limit(limit)
                    .toList();
        });
    }

    private static Match countWords(Match match, Set<String> wanted) {
        Set<String> held = new HashSet<>(match.entry().text().map(Words::of).orElse(Set.of()));
        held.retainAll(wanted);
        List<Reason> reasons = held.isEmpty() ? List.of() : List.of(new Reason.HasWords(List.copyOf(held)));
        return new Match(match.entry(), match.similarity(), held.size(), reasons);
    }

    private static Match fuse(Match match, List<Match> near, List<Match> worded, Fusion fusion) {
        Optional<Match> withWords = find(worded, match);
        double score = switch (fusion) {
            case Fusion.ReciprocalRank(int constant) -> byRank(near, match, constant) + byRank(worded, match, constant);
            case Fusion.Weighted(double weight) -> {
                double best = worded.isEmpty() ? 1 : worded.getFirst().score();
                double words = withWords.map(Match::score).orElse(0.0) / best;
                yield (1 - weight) * match.similarity() + weight * words;
            }
        };
        List<Reason> reasons = withWords.map(Match::reasons).orElse(List.of());
        return new Match(match.entry(), match.similarity(), score, reasons);
    }

    private static double byRank(List<Match> list, Match match, int constant) {
        for (int place = 0; place < list.size(); place++) {
            if (isSame(list.get(place), match)) {
                return 1.0 / (constant + place + 1);
            }
        }
        return 0;
    }

    private static Stream<Match> onceAsAsked(Query query, Stream<Match> bestFirst) {
        if (query.grouping() == Query.Grouping.EVERY_ENTRY) {
            return bestFirst;
        }
        Set<String> seen = new HashSet<>();
        List<Match> firsts = new ArrayList<>();
        bestFirst.forEachOrdered(match -> {
            if (match.entry().group().map(seen::add).orElse(true)) {
                firsts.add(match);
            }
        });
        return firsts.stream();
    }

    private static boolean contains(List<Match> list, Match match) {
        return find(list, match).isPresent();
    }

    private static Optional<Match> find(List<Match> list, Match match) {
        return list.stream().filter(other -> isSame(other, match)).findFirst();
    }

    private static boolean isSame(Match one, Match other) {
        return one.entry().id().equals(other.entry().id());
    }

    private static Stream<Value.Scalar> scalars(Value value) {
        return switch (value) {
            case Value.Words words -> words.values().stream().map(Value::of);
            case Value.Scalar scalar -> Stream.of(scalar);
        };
    }

    private static String text(Value.Scalar value) {
        return switch (value) {
            case Value.Text text -> text.value();
            case Value.Truth truth -> String.valueOf(truth.value());
            case Value.Real number -> String.valueOf(number.value());
            case Value.Moment moment -> moment.value().toString();
        };
    }
}

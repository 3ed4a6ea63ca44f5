package dev.loreboard.vector.chroma;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.engine.Batches;
import dev.loreboard.vector.engine.Deepening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads from a collection. For what Chroma does not do (an order by id, exact search, conditions that it cannot say)
 * the ids are read first, all of them, and the rest in pieces, so that what comes and goes meanwhile hides nothing.
 */
record Reading(ChromaCollection collection, EmbeddingSpace space) {

    private static final int LEAST_PIECE = 20;
    private static final int PIECE = 200;
    private static final WhereFilters FILTERS = new WhereFilters();

    List<Match> answer(Query query) {
        Where where = FILTERS.translate(query.filter());
        return query.accuracy() == Query.Accuracy.DEFAULT
                ? Deepening.answer(query, query.limit(), count -> nearest(query, where, count))
                : query.over(entries(where));
    }

    /** Where the index gives fewer than asked for, it may have looked at too few, so every entry is looked at. */
    private List<Match> nearest(Query query, Where where, int count) {
        if (where instanceof Where.Nothing) {
            return List.of();
        }
        Embedding target = query.target();
        List<Match> guessed = collection.query(target, count, where).entries(space).stream()
                .map(entry -> Match.of(entry, target.similarityTo(entry.embedding())))
                .toList();
        return guessed.size() == count ? guessed : everyNearest(query, count).over(entries(where));
    }

    private static Query everyNearest(Query query, int count) {
        return new Query(
                query.wanted(),
                query.unwanted(),
                query.filter(),
                count,
                query.floor(),
                Query.Grouping.EVERY_ENTRY,
                Query.Accuracy.EXACT);
    }

    Page page(PageRequest request) {
        List<String> ids = ids(FILTERS.translate(request.filter())).stream()
                .filter(id -> request.after()
                        .map(last -> Entry.ID_ORDER.compare(id, last) > 0)
                        .orElse(true))
                .sorted(Entry.ID_ORDER)
                .toList();
        List<Entry> found = new ArrayList<>();
        int looked = 0;
        while (looked < ids.size() && found.size() <= request.size()) {
            int piece = Math.clamp(request.size() + 1L - found.size(), LEAST_PIECE, PIECE);
            List<String> next = ids.subList(looked, Math.min(ids.size(), looked + piece));
            entries(next)
                    .filter(entry -> request.filter().matches(entry.metadata()))
                    .forEach(found::add);
            looked += next.size();
        }
        return request.over(found);
    }

    long count(Filter filter) {
        return filter instanceof Filter.Everything
                ? collection.count()
                : matching(filter).count();
    }

    /** The ids of the entries that a filter lets in. */
    Stream<String> matching(Filter filter) {
        List<String> ids = ids(FILTERS.translate(filter));
        return filter instanceof Filter.Everything
                ? ids.stream()
                : pieces(ids, List.of(ChromaCollection.Column.METADATAS))
                        .flatMap(records -> records.matching(filter).stream());
    }

    Optional<Entry> find(String id) {
        return entries(List.of(id)).filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The entries with these ids, as far as there are any, in no particular order. */
    Stream<Entry> entries(List<String> ids) {
        return pieces(ids, ChromaCollection.WHOLE).flatMap(records -> records.entries(space).stream());
    }

    private Iterable<Entry> entries(Where where) {
        return () -> entries(ids(where)).iterator();
    }

    private Stream<Records> pieces(List<String> ids, List<ChromaCollection.Column> columns) {
        return Batches.of(ids, PIECE).stream().map(piece -> {
            CancelledException.throwIfInterrupted("Reading from Chroma");
            return collection.get(piece, columns);
        });
    }

    private List<String> ids(Where where) {
        return switch (where) {
            case Where.Nothing() -> List.of();
            case Where.Anything() -> collection.ids(Optional.empty());
            case Where.Some some -> collection.ids(Optional.of(some));
        };
    }
}

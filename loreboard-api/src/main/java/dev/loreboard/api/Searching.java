package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.HybridSearch;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Reason;
import java.util.List;

/** Turns a search into a query, and matches into hits. */
record Searching(Board board) {

    private static final double ANY_SIMILARITY = -1;

    /** A wanted content. */
    private record Wanted(Embedding vector, Modality kind) {}

    List<Hit> run(Search search) {
        List<Wanted> wanted = search.wanted().stream()
                .map(content -> new Wanted(embed(content), content.modality()))
                .toList();
        Query query = query(search, wanted);
        return matches(query, search.words()).stream()
                .map(match -> hit(query.explain(match), wanted))
                .filter(hit -> hit.relevance().value() >= search.floor() || holdsWords(hit.match()))
                .toList();
    }

    private Query query(Search search, List<Wanted> wanted) {
        return new Query(
                wanted.stream().map(Wanted::vector).toList(),
                search.unwanted().stream().map(this::embed).toList(),
                search.filter(),
                search.limit(),
                ANY_SIMILARITY,
                search.grouping(),
                Query.Accuracy.DEFAULT);
    }

    private List<Match> matches(Query query, String words) {
        if (words.isEmpty()) {
            return board.store().search(query);
        }
        if (board.store() instanceof HybridSearch both) {
            return both.search(query, words, Fusion.byRank());
        }
        throw new IllegalStateException("The words \"" + words + "\" were asked for, but "
                + board.store().getClass().getSimpleName()
                + " finds by nearness alone. Open the board with a store that"
                + " searches words too, such as the embedded one, or leave out orHolding.");
    }

    private static boolean holdsWords(Match match) {
        return match.reasons().stream().anyMatch(Reason.HasWords.class::isInstance);
    }

    List<Hit> similar(Entry entry, int limit) {
        List<Wanted> wanted = BoardFields.modality(entry.metadata())
                .map(kind -> List.of(new Wanted(entry.embedding(), kind)))
                .orElse(List.of());
        return board.store().search(Query.near(entry.embedding()).limit(limit + 1)).stream()
                .filter(match -> !match.entry().id().equals(entry.id()))
                .limit(limit)
                .map(match -> hit(match, wanted))
                .toList();
    }

    private Embedding embed(Content content) {
        return board.embedder().embed(content);
    }

    private Hit hit(Match match, List<Wanted> wanted) {
        return new Hit(
                match,
                Relevance.mean(wanted.stream()
                        .map(one -> board.gauge().relevance(one.vector(), one.kind(), match.entry()))
                        .toList()));
    }
}

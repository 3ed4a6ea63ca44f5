package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Direction;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import java.util.List;

/** Turns a search into a query, and matches into hits. */
record Searching(Board board) {

    /** A wanted content. */
    private record Wanted(Embedding vector, Modality kind) {}

    List<Hit> run(Search search) {
        List<Wanted> wanted = search.wanted().stream()
                .map(content -> new Wanted(embed(content), content.modality()))
                .toList();
        Embedding target = Direction.towards(
                wanted.stream().map(Wanted::vector).toList(),
                search.unwanted().stream().map(this::embed).toList());
        Query query = Query.near(target).where(search.filter()).limit(search.limit());
        boolean once = search.grouping() == Query.Grouping.ONCE_PER_GROUP;
        return board.store().search(once ? query.oncePerGroup() : query).stream()
                .map(match -> hit(match, wanted))
                .filter(hit -> hit.relevance().value() >= search.floor())
                .toList();
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

package dev.loreboard.vector.lucene;

import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Reason;
import dev.loreboard.vector.engine.Fused;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is near, what holds some words, and what is both. */
final class MixedSearch {

    private final VectorSearch search;
    private final WordSearch words;
    private final Set<String> wanted;

    MixedSearch(VectorSearch search, WordSearch words, String text) {
        this.search = search;
        this.words = words;
        this.wanted = words.words(text);
    }

    List<Match> answer(Query query, Fusion fusion) throws IOException {
        Optional<Selection> selected = search.selection(query.filter());
        return Fused.answer(
                        query,
                        fusion,
                        count -> search.nearest(query, selected, count),
                        count -> words.best(search, query.target(), selected, wanted, count))
                .stream()
                .map(this::withWords)
                .toList();
    }

    private Match withWords(Match match) {
        List<String> held = match.entry().text().stream()
                .flatMap(text -> words.words(text).stream())
                .filter(wanted::contains)
                .toList();
        return held.isEmpty() ? match : match.because(List.of(new Reason.HasWords(held)));
    }
}

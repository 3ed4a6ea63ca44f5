package dev.loreboard.tck.asserting;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said about the answer to a query without knowing what else the store holds. */
final class AnswerCheck {

    /** What summing 32-bit products in another order may change. */
    private static final double TOLERANCE = 1e-5;

    private AnswerCheck() {}

    static void check(Query query, List<Match> answer, EmbeddingSpace space) {
        require(query.space().equals(space), "a query of another space is refused.");
        require(answer.size() <= query.limit(), "at most " + query.limit() + " matches were asked for.");
        Set<String> ids = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (int place = 0; place < answer.size(); place++) {
            Match match = answer.get(place);
            check(query, match);
            require(ids.add(match.entry().id()), "\"" + match.entry().id() + "\" is found twice.");
            require(
                    query.grouping() == Query.Grouping.EVERY_ENTRY
                            || match.entry().group().map(groups::add).orElse(true),
                    "the group of \"" + match.entry().id() + "\" is found twice.");
            require(
                    place == 0 || Match.BEST_FIRST.compare(answer.get(place - 1), match) <= 0,
                    "matches come best first, ties by id; \"" + match.entry().id() + "\" stands too far behind.");
        }
    }

    private static void check(Query query, Match match) {
        Entry entry = match.entry();
        double similarity = query.target().similarityTo(entry.embedding());
        require(
                Math.abs(match.similarity() - similarity) <= TOLERANCE,
                "the similarity of \"" + entry.id() + "\" is " + similarity + ", not " + match.similarity() + ".");
        require(match.score() == match.similarity(), "without words the score is the similarity.");
        require(
                match.similarity() >= query.floor(),
                "\"" + entry.id() + "\" is below the floor of " + query.floor() + ".");
        require(
                query.filter().matches(entry.metadata()),
                "\"" + entry.id() + "\" is not let in by " + query.filter().text() + ".");
    }

    private static void require(boolean holds, String promise) {
        Promise.kept(holds, "searchAll", promise);
    }
}

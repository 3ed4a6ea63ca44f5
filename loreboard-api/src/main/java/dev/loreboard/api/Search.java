package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * What to look for on a board: contents to be near to and away from, among the entries that a filter lets in.
 *
 * <pre>{@code Search.forWords("a dragon at night").without(Text.query("snow")).where(filter).limit(20)}</pre>
 *
 * @param wanted at least one
 * @param words an entry whose words hold some of these is an answer too; none when it is empty
 * @param limit how many of the nearest to look at
 * @param floor the least relevance that is still an answer, from 0 to 1
 */
public record Search(
        List<Content> wanted,
        List<Content> unwanted,
        String words,
        Filter filter,
        int limit,
        double floor,
        Query.Grouping grouping) {

    private static final int DEFAULT_LIMIT = 20;

    public Search {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("A search looks for at least one content.");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("A search asks for at least one hit, not " + limit + ".");
        }
        if (!(floor >= 0 && floor <= 1)) {
            throw new IllegalArgumentException("A relevance lies between 0 and 1, not at " + floor + ".");
        }
    }

    public static Search forWords(String words) {
        return like(Text.query(words));
    }

    public static Search like(Content content) {
        return new Search(
                List.of(content),
                List.of(),
                "",
                Filter.everything(),
                DEFAULT_LIMIT,
                Relevance.FLOOR,
                Query.Grouping.EVERY_ENTRY);
    }

    public Search and(Content content) {
        return new Search(appended(wanted, content), unwanted, words, filter, limit, floor, grouping);
    }

    public Search without(Content content) {
        return new Search(wanted, appended(unwanted, content), words, filter, limit, floor, grouping);
    }

    /**
     * An entry whose words hold some of these is an answer as well, however near it is, and one that is near and holds them
     * comes first. Words are just words; say those that matter, without "a" and "the". It wants a store that can search
     * words, as the embedded one does.
     */
    public Search orHolding(String someWords) {
        return new Search(wanted, unwanted, someWords.strip(), filter, limit, floor, grouping);
    }

    /** Replaces the filter. */
    public Search where(Filter replacement) {
        return new Search(wanted, unwanted, words, replacement, limit, floor, grouping);
    }

    public Search limit(int most) {
        return new Search(wanted, unwanted, words, filter, most, floor, grouping);
    }

    /** Without this, {@link Relevance#FLOOR}. */
    public Search atLeast(double relevance) {
        return new Search(wanted, unwanted, words, filter, limit, relevance, grouping);
    }

    /** What is nearest, whether it is an answer or not. */
    public Search atAnyRelevance() {
        return atLeast(0);
    }

    public Search oncePerGroup() {
        return new Search(wanted, unwanted, words, filter, limit, floor, Query.Grouping.ONCE_PER_GROUP);
    }

    private static List<Content> appended(List<Content> contents, Content content) {
        List<Content> more = new ArrayList<>(contents);
        more.add(content);
        return more;
    }
}

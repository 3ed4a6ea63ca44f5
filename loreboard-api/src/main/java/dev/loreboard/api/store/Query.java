package dev.loreboard.api.store;

import dev.loreboard.api.embedding.Direction;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.filter.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What to look for: near to some examples, away from others, among the entries that a filter lets in.
 *
 * <pre>{@code Query.near(dragon).plus(night).minus(snow).where(filter).limit(20)}</pre>
 *
 * <p>{@link #over} is the meaning of a query; an index is speed.
 *
 * @param wanted examples to be near to, at least one
 * @param unwanted examples to be away from
 * @param filter which entries may be found
 * @param limit how many at most
 * @param floor the least similarity that is still a hit, -1 for any
 * @param grouping whether a group may be found several times
 * @param accuracy whether an index may guess
 */
public record Query(
        List<Embedding> wanted,
        List<Embedding> unwanted,
        Filter filter,
        int limit,
        double floor,
        Grouping grouping,
        Accuracy accuracy) {

    /** Whether the entries of one group count one by one. */
    public enum Grouping {
        EVERY_ENTRY,
        /** Only the best entry of each group is found; an entry without a group stands for itself. */
        ONCE_PER_GROUP
    }

    /** How sure a store must be that it found the nearest. */
    public enum Accuracy {
        /** As the store does it by default: an approximate index may miss some. */
        DEFAULT,
        /** Nothing nearer is missed, whatever it costs. */
        EXACT
    }

    private static final int DEFAULT_LIMIT = 10;

    public Query {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        Direction.towards(wanted, unwanted);
        if (limit < 1) {
            throw new IllegalArgumentException("A query asks for at least one match, not " + limit + ".");
        }
        if (!(floor >= -1 && floor <= 1)) {
            throw new IllegalArgumentException("A similarity lies between -1 and 1, not at " + floor + ".");
        }
    }

    public static Query near(Embedding example) {
        return new Query(
                List.of(example),
                List.of(),
                Filter.everything(),
                DEFAULT_LIMIT,
                -1,
                Grouping.EVERY_ENTRY,
                Accuracy.DEFAULT);
    }

    public Query plus(Embedding example) {
        return new Query(appended(wanted, example), unwanted, filter, limit, floor, grouping, accuracy);
    }

    public Query minus(Embedding example) {
        return new Query(wanted, appended(unwanted, example), filter, limit, floor, grouping, accuracy);
    }

    /** Replaces the filter. */
    public Query where(Filter replacement) {
        return new Query(wanted, unwanted, replacement, limit, floor, grouping, accuracy);
    }

    public Query limit(int most) {
        return new Query(wanted, unwanted, filter, most, floor, grouping, accuracy);
    }

    public Query atLeast(double similarity) {
        return new Query(wanted, unwanted, filter, limit, similarity, grouping, accuracy);
    }

    public Query oncePerGroup() {
        return new Query(wanted, unwanted, filter, limit, floor, Grouping.ONCE_PER_GROUP, accuracy);
    }

    public Query exact() {
        return new Query(wanted, unwanted, filter, limit, floor, grouping, Accuracy.EXACT);
    }

    /** The space that all of its examples live in, and so must the entries. */
    public EmbeddingSpace space() {
        return wanted.getFirst().space();
    }

    /** The one direction that all examples together ask for; a match's similarity is its cosine to it. */
    public Embedding target() {
        return Direction.towards(wanted, unwanted);
    }

    /**
     * The exact answer over some entries: best first, ties by id. This is what every store must give, and all that a
     * small one needs.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when an entry lives in another space than the examples
     */
    public List<Match> over(Iterable<Entry> entries) {
        Embedding target = target();
        PriorityQueue<Match> worstFirst = new PriorityQueue<>(Match.BEST_FIRST.reversed());
        for (Entry entry : entries) {
            CancelledException.throwIfInterrupted("The search");
            if (filter.matches(entry.metadata())) {
                double similarity = target.similarityTo(entry.embedding());
                if (similarity >= floor) {
                    worstFirst.add(Match.of(entry, similarity));
                }
            }
            if (grouping == Grouping.EVERY_ENTRY && worstFirst.size() > limit) {
                worstFirst.remove();
            }
        }
        return bestOf(worstFirst);
    }

    /**
     * The answer among matches that somebody found already: ordered, once per group if that is asked for, and no more
     * than the limit. Filter and floor were theirs to keep.
     */
    public List<Match> bestOf(Collection<Match> found) {
        Set<String> groups = new HashSet<>();
        return found.stream()
                .sorted(Match.BEST_FIRST)
                .filter(match -> grouping == Grouping.EVERY_ENTRY
                        || match.entry().group().map(groups::add).orElse(true))
                .limit(limit)
                .toList();
    }

    /**
     * Adds what the query itself can tell about a match: which of its wanted examples the entry resembles most, and the
     * filter that let it in. Reasons that a store gave, such as the words found, come first.
     */
    public Match explain(Match match) {
        List<Reason> reasons = new ArrayList<>(match.reasons());
        reasons.add(closest(match.entry()));
        if (!(filter instanceof Filter.Everything)) {
            reasons.add(new Reason.Passes(filter));
        }
        return match.because(reasons);
    }

    private Reason closest(Entry entry) {
        return IntStream.range(0, wanted.size())
                .mapToObj(example ->
                        new Reason.Resembles(example, wanted.get(example).similarityTo(entry.embedding())))
                .max(Comparator.comparingDouble(Reason.Resembles::similarity)
                        .thenComparing(Reason.Resembles::example, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static List<Embedding> appended(List<Embedding> examples, Embedding example) {
        List<Embedding> more = new ArrayList<>(examples);
        more.add(example);
        return more;
    }
}

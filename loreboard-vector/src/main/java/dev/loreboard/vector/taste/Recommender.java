package dev.loreboard.vector.taste;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import java.util.List;
import java.util.function.Function;

/**
 * Shows people what they may like: more of each of their interests by its weight, away from what they hid, not ten times the same, and now
 * and then something else. Does not change, and may be shared between threads.
 *
 * @param store to choose from; it stays the caller's
 * @param popularity for those about whom nothing is known, and for when nothing else is left
 * @param curiosity the share of recommendations that are like nothing known yet, for somebody who likes something
 * @param diversity how unlike each other the recommendations of one interest are
 */
public record Recommender(VectorStore store, Popularity popularity, double curiosity, Diversity diversity) {

    private static final double SELDOM = 0.1;
    private static final double MOSTLY_GOOD = 0.8;
    private static final int SPARE = 5;

    public Recommender {
        if (!(curiosity >= 0 && curiosity <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1, not at " + curiosity + ".");
        }
    }

    /** One in ten recommendations is out of curiosity. */
    public static Recommender over(VectorStore store) {
        return new Recommender(
                store, Popularity.unknown(), SELDOM, Diversity.balanced().balance(MOSTLY_GOOD));
    }

    public Recommender popular(Popularity known) {
        return new Recommender(store, known, curiosity, diversity);
    }

    public Recommender curiosity(double share) {
        return new Recommender(store, popularity, share, diversity);
    }

    public Recommender diversity(Diversity wanted) {
        return new Recommender(store, popularity, curiosity, wanted);
    }

    /**
     * Nothing that the person responded to is among them.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when taste or description live in another space than the store
     */
    public List<Recommendation> recommend(Wish wish) {
        Turns turns = new Turns();
        wish.description()
                .ifPresent(words ->
                        turns.add(1, near(words, wish, match -> new Because.OfDescription(match.similarity()))));
        wish.taste()
                .interests()
                .forEach(interest -> turns.add(
                        interest.weight(), near(interest.middle(), wish, match -> liking(interest, match.entry()))));
        int strange = wish.taste().interests().isEmpty() ? 0 : (int) Math.round(curiosity * wish.limit());
        turns.takeUpTo(wish.limit() - strange);
        if (strange > 0) {
            turns.take(strange, new Curiosity(store, wish).candidates());
        }
        turns.takeUpTo(wish.limit());
        turns.take(wish.limit() - turns.chosen().size(), popular(wish));
        return turns.chosen();
    }

    private List<Recommendation> near(Embedding middle, Wish wish, Function<Match, Because> because) {
        int count = SPARE * wish.limit() + wish.taste().known().size();
        List<Match> found = store.search(Query.near(middle).where(wish.filter()).limit(count)).stream()
                .filter(match -> !wish.taste().known().contains(match.entry().id()))
                .map(match -> new Match(
                        match.entry(),
                        match.similarity(),
                        match.similarity() - wish.taste().dislike(match.entry().embedding()),
                        match.reasons()))
                .sorted(Match.BEST_FIRST)
                .toList();
        return diversity.choose(found, wish.limit()).stream()
                .map(match -> new Recommendation(match.entry(), because.apply(match)))
                .toList();
    }

    private static Because liking(Interest interest, Entry entry) {
        Entry liked = interest.nearestTo(entry.embedding());
        return new Because.OfLiking(liked, liked.embedding().similarityTo(entry.embedding()));
    }

    private List<Recommendation> popular(Wish wish) {
        return popularity.entries().stream()
                .filter(entry -> wish.filter().matches(entry.metadata()))
                .filter(entry -> !wish.taste().known().contains(entry.id()))
                .map(entry -> new Recommendation(
                        entry, new Because.OfOthers(popularity.wanted().getOrDefault(entry.id(), 0.0))))
                .toList();
    }
}

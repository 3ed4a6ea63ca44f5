package dev.loreboard.api.relevance;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much a hit says, from 0 to 1, where a raw cosine only says which of two is nearer.
 *
 * <p>First a cosine is turned into evidence: half of what the entry is near to whatever is asked is taken off, and half
 * of what the question is near to an {@link dev.loreboard.api.embedding.Background out-of-world direction} where the
 * embedder knows one. Then the collection is asked, and the best evidence that each question finds is noted. For words
 * these are 256 questions that no collection answers ("two sleepy hippos balancing on a cactus"), and {@link #FLOOR} is
 * what about one in sixty of them reaches by chance: the usual one's evidence and 1.8 times the way from there to what
 * one in ten reaches; with an embedder that knows such a direction, what one in ten reaches. For a picture, a sound or
 * a film these are up to 256 of the collection's own, and {@link #FLOOR} is what 19 in 20 of them reach. Between the usual question's evidence and the floor lies as much as relevance needs to go
 * from .02 to .5, or from .5 to .98. Each kind of question has a scale of its own for each kind of entry, since their
 * cosines differ. For a given question and entry relevance grows with the cosine. The scales are made anew when the
 * entries of a kind have passed a power of two, and the same collection always gives the same.
 *
 * @param value from 0 to 1; {@link #FLOOR} when it could not be measured
 * @param measured false when there are too few entries of the question's kind to tell
 */
public record Relevance(double value, boolean measured) {

    /** What a search returns without being told otherwise has at least this relevance. */
    public static final double FLOOR = 0.5;

    private static final double STRONG = 0.8;
    private static final Relevance UNMEASURED = new Relevance(FLOOR, false);

    /** A relevance in a word. */
    public enum Strength {
        /** As near as chance brings something. */
        UNRELATED,
        /** Beyond chance, not beyond doubt; to be shown as such. */
        WEAK,
        STRONG,
        /** The board has too few entries to tell. */
        UNKNOWN
    }

    public Relevance {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A relevance lies between 0 and 1; this one is " + value + ".");
        }
    }

    static Relevance of(double value) {
        return new Relevance(value, true);
    }

    static Relevance unmeasured() {
        return UNMEASURED;
    }

    /** What an answer to several questions at once is worth; those that could not be measured do not count. */
    public static Relevance mean(List<Relevance> relevances) {
        OptionalDouble mean = relevances.stream()
                .filter(Relevance::measured)
                .mapToDouble(Relevance::value)
                .average();
        return mean.isPresent() ? of(mean.getAsDouble()) : UNMEASURED;
    }

    public Strength strength() {
        if (!measured) {
            return Strength.UNKNOWN;
        } else if (value < FLOOR) {
            return Strength.UNRELATED;
        }
        return value < STRONG ? Strength.WEAK : Strength.STRONG;
    }
}

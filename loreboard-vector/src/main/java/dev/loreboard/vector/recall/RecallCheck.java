package dev.loreboard.vector.recall;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Pages;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Compares what a store finds by default with what is nearest indeed, on questions of the collection's own: for some of its
 * entries the nearest others are looked for both ways. It reads the whole store once to draw them fairly.
 *
 * @param queries how many entries to ask with, or all if there are fewer
 * @param limit how many matches to look at for each
 * @param filter among which entries
 * @param seed the same seed draws the same entries from the same store
 */
public record RecallCheck(int queries, int limit, Filter filter, long seed) {

    private static final int PAGE = 1000;

    public RecallCheck {
        if (queries < 1 || limit < 1) {
            throw new IllegalArgumentException(
                    "At least one query looks for at least one match, not " + queries + " for " + limit + ".");
        }
    }

    /** A hundred entries, ten matches each. */
    public static RecallCheck ofSome() {
        return new RecallCheck(100, 10, Filter.everything(), 1);
    }

    public RecallCheck queries(int count) {
        return new RecallCheck(count, limit, filter, seed);
    }

    public RecallCheck limit(int matches) {
        return new RecallCheck(queries, matches, filter, seed);
    }

    public RecallCheck where(Filter replacement) {
        return new RecallCheck(queries, limit, replacement, seed);
    }

    public RecallCheck seed(long other) {
        return new RecallCheck(queries, limit, filter, other);
    }

    public RecallReport run(VectorStore store, Progress progress) {
        Asked asked = new Asked(store, progress);
        sample(store).forEach(entry -> asked.ask(entry.embedding(), Optional.of(entry.id())));
        return asked.report();
    }

    /** The same with questions from elsewhere, such as the words that people typed, which lie farther from the entries. */
    public RecallReport run(VectorStore store, List<Embedding> questions, Progress progress) {
        Asked asked = new Asked(store, progress);
        questions.forEach(question -> asked.ask(question, Optional.empty()));
        return asked.report();
    }

    /** Each entry is among them with the same chance. */
    private List<Entry> sample(VectorStore store) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> drawn = new ArrayList<>();
        long seen = 0;
        Iterator<Page> pages =
                Pages.of(store, PageRequest.first(PAGE).where(filter)).iterator();
        while (pages.hasNext()) {
            for (Entry entry : pages.next().entries()) {
                seen++;
                if (drawn.size() < queries) {
                    drawn.add(entry);
                } else {
                    long place = random.nextLong(seen);
                    if (place < queries) {
                        drawn.set((int) place, entry);
                    }
                }
            }
        }
        return drawn;
    }

    /** What came of the questions so far. */
    private final class Asked {

        private final VectorStore store;
        private final Progress progress;
        private final long begun = System.nanoTime();
        private final List<Double> shares = new ArrayList<>();
        private long exactNanos;
        private long defaultNanos;

        Asked(VectorStore store, Progress progress) {
            this.store = store;
            this.progress = progress;
        }

        /** @param itself the entry that is asked with, which is always found and so says nothing */
        void ask(Embedding question, Optional<String> itself) {
            progress.throwIfCancelled("The recall check");
            Query query = Query.near(question).where(filter).limit(limit + (itself.isPresent() ? 1 : 0));
            long start = System.nanoTime();
            List<Match> found = store.search(query);
            long middle = System.nanoTime();
            List<Match> nearest = store.search(query.exact());
            exactNanos += System.nanoTime() - middle;
            defaultNanos += middle - start;
            List<Match> right = others(nearest, itself);
            if (!right.isEmpty()) {
                shares.add(share(others(found, itself), right));
            }
            progress.at(new Step(
                    "checking recall",
                    shares.size(),
                    OptionalLong.empty(),
                    Duration.ofNanos(System.nanoTime() - begun)));
        }

        RecallReport report() {
            return new RecallReport(limit, shares, Duration.ofNanos(defaultNanos), Duration.ofNanos(exactNanos));
        }

        private List<Match> others(List<Match> matches, Optional<String> itself) {
            return matches.stream()
                    .filter(match -> !itself.equals(Optional.of(match.entry().id())))
                    .limit(limit)
                    .toList();
        }

        /** Who is as near as the last of the right ones is as right. */
        private static double share(List<Match> found, List<Match> right) {
            double least = right.getLast().similarity();
            long hits =
                    found.stream().filter(match -> match.similarity() >= least).count();
            return Math.min(1, (double) hits / right.size());
        }
    }
}

package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.matching.Scorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Finds the pieces that go with a picture best.
 *
 * @param matcher by which, now
 */
record Matching(Repertoire repertoire, Sides sides, FitTable fits, Supplier<Matcher> matcher) {

    private record Candidate(Song song, Entry entry) {}

    List<Match> of(Entry picture, int limit) {
        List<Candidate> candidates = candidates();
        List<Entry> pictures = sides.latest();
        List<Entry> pieces = candidates.stream().map(Candidate::entry).toList();
        Matcher now = matcher.get();
        Map<Ground, Scorer> scorers = now.scorers(pictures, pieces);
        ToDoubleFunction<Entry> judge = now.score(scorers).beside(picture);
        Reasons reasons = Reasons.of(picture, now, scorers);
        Set<String> fitting = fits.of(picture.id());
        return candidates.stream()
                .map(one -> new Match(
                        one.song(),
                        judge.applyAsDouble(one.entry()),
                        reasons.of(one.entry()),
                        fitting.contains(one.entry().id())))
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .limit(limit)
                .toList();
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (Song song : repertoire.songs()) {
            repertoire.entry(song).ifPresent(entry -> all.add(new Candidate(song, entry)));
        }
        return all;
    }
}

package dev.loreboard.clip.tagging;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Examples, seen by the tagger's model.
 *
 * @param failures why others could not be seen, by their place among all
 */
record Scoring(List<ScoredExample> examples, SortedMap<Integer, LoreboardException> failures) {

    /** Sees some at a time, and tells how far it is. */
    static Scoring of(ZeroShotTagger tagger, List<LabelledExample> examples, int together, Progress progress) {
        long begun = System.nanoTime();
        Scoring scoring = new Scoring(new ArrayList<>(), new TreeMap<>());
        for (int from = 0; from < examples.size(); from += together) {
            progress.throwIfCancelled("Calibrating");
            int to = Math.min(from + together, examples.size());
            scoring.add(tagger, examples.subList(from, to), from);
            progress.at(new Progress.Step(
                    "embedding", to, OptionalLong.of(examples.size()), Duration.ofNanos(System.nanoTime() - begun)));
        }
        return scoring;
    }

    private void add(ZeroShotTagger tagger, List<LabelledExample> some, int first) {
        List<Content> pictures = some.stream().map(LabelledExample::picture).toList();
        try {
            List<PictureScores> scores = tagger.scores(pictures);
            for (int i = 0; i < scores.size(); i++) {
                examples.add(new ScoredExample(some.get(i), scores.get(i)));
            }
        } catch (BatchException failed) {
            failed.failures().forEach((place, reason) -> failures.put(first + place, reason));
            failed.results(PictureScores.class)
                    .forEach((place, scores) -> examples.add(new ScoredExample(some.get(place), scores)));
        }
    }

    /** What was said of one label, in the order of the examples. */
    List<Judged> judged(Taxonomy taxonomy, int facet, int label) {
        return examples.stream()
                .flatMap(example -> example.judged(taxonomy, facet, label).stream())
                .toList();
    }
}

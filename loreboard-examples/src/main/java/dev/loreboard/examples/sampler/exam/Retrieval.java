package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How sentences and pictures find each other.
 *
 * @param first the share of sentences that find their own picture before all others
 * @param amongTen the share that find it among the first ten
 * @param back the share of pictures that find their own sentence first
 * @param backAmongTen the share that find it among the first ten
 * @param ceiling what the first share could be at most, since some sentences are true of other pictures as well
 */
record Retrieval(double first, double amongTen, double back, double backAmongTen, double ceiling) {

    private static final int TEN = 10;

    static Retrieval of(Gallery gallery, List<Sentence> sentences, Embedder model) {
        List<Embedding> told = model.embedAll(
                sentences.stream().map(sentence -> Text.of(sentence.words())).toList());
        List<Embedding> seen = gallery.vectors();
        return new Retrieval(
                share(told, seen, 1),
                share(told, seen, TEN),
                share(seen, told, 1),
                share(seen, told, TEN),
                sentences.stream()
                        .mapToDouble(sentence -> 1.0
                                / gallery.scenes().stream()
                                        .filter(sentence::fits)
                                        .count())
                        .average()
                        .orElseThrow());
    }

    /** Of how many fewer than so many others are nearer than its own. */
    private static double share(List<Embedding> asked, List<Embedding> answers, int among) {
        long found = IntStream.range(0, asked.size())
                .parallel()
                .filter(i -> {
                    double own = asked.get(i).similarityTo(answers.get(i));
                    return answers.stream()
                                    .filter(answer -> asked.get(i).similarityTo(answer) > own)
                                    .limit(among)
                                    .count()
                            < among;
                })
                .count();
        return (double) found / asked.size();
    }
}

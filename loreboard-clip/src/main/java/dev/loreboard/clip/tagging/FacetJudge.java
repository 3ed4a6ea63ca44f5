package dev.loreboard.clip.tagging;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.Likelihood.Sigmoid;
import dev.loreboard.clip.model.Likelihood.Softmax;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Compares pictures with the sentences of one facet. May be shared between threads.
 *
 * <p>The log-odds of a label are how much more likely its sentence is than everything it competes with: in an exclusive facet
 * the other labels and the background, in an independent one the background alone. A model that judges each text by itself needs no
 * background there: its bias is one.
 *
 * @param labels one vector for each
 * @param background one vector for each sentence
 */
record FacetJudge(Taxonomy.Facet facet, List<Embedding> labels, List<Embedding> background, Likelihood likelihood) {

    FacetJudge {
        labels = List.copyOf(labels);
        background = List.copyOf(background);
    }

    FacetScores judge(Embedding picture) {
        return switch (facet.mode()) {
            case EXCLUSIVE -> exclusive(picture);
            case INDEPENDENT -> independent(picture);
        };
    }

    /** The one with the largest share is the only candidate, unless the background's share is as large. */
    private FacetScores exclusive(Embedding picture) {
        double[] own = scaled(picture, labels);
        double[] others = scaled(picture, background);
        LogSum all = new LogSum(
                DoubleStream.concat(Arrays.stream(own), Arrays.stream(others)).toArray());
        double[] logits = IntStream.range(0, own.length)
                .mapToDouble(label -> own[label] - all.without(label))
                .toArray();
        BitSet candidates = new BitSet();
        int best = new FacetScores(logits, candidates).best();
        candidates.set(best, others.length == 0 || own[best] > new LogSum(others).ofAll());
        return new FacetScores(logits, candidates);
    }

    private FacetScores independent(Embedding picture) {
        double[] own = scaled(picture, labels);
        double rival = switch (likelihood) {
            case Softmax softmax -> new LogSum(scaled(picture, background)).ofAll();
            case Sigmoid(double scale, double bias) -> -bias;
        };
        double[] logits = IntStream.range(0, own.length)
                .mapToDouble(label -> own[label] - rival)
                .toArray();
        BitSet candidates = new BitSet();
        candidates.set(0, own.length);
        return new FacetScores(logits, candidates);
    }

    private double[] scaled(Embedding picture, List<Embedding> sentences) {
        double scale = switch (likelihood) {
            case Softmax(double softmax) -> softmax;
            case Sigmoid(double sigmoid, double bias) -> sigmoid;
        };
        return sentences.stream()
                .mapToDouble(sentence -> scale * picture.similarityTo(sentence))
                .toArray();
    }
}

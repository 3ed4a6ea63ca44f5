package dev.loreboard.clip;

import dev.loreboard.clip.model.Family;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out what a model makes of a cosine. A graph of both towers computes it, with numbers that stand nowhere else: it is
 * asked about two texts, and the line through its answers is what it does to every cosine.
 */
final class JointLikelihood {

    private static final String LOGITS = "logits_per_image";
    private static final double NO_DIFFERENCE = 1e-6;

    /** What a graph said about a picture and a text. */
    private record Point(double cosine, double logit) {}

    private JointLikelihood() {}

    /** What is known without asking. */
    static Optional<Likelihood> usual(Family family) {
        return switch (family) {
            case CLIP -> Optional.of(Likelihood.Softmax.CLIP);
            case SIGLIP, SIGLIP2 -> Optional.empty();
        };
    }

    /** @param words turns a text into what the graph is given for it */
    static Optional<Likelihood> of(
            Tower seer, Tower scholar, Function<String, Map<String, ? extends Tensor>> words, Family family) {
        if (!seer.session().outputs().containsKey(LOGITS)) {
            return usual(family);
        }
        Point one = ask(seer, scholar, words.apply("a dog"));
        Point other = ask(seer, scholar, words.apply("an old castle by the sea"));
        if (Math.abs(one.cosine() - other.cosine()) < NO_DIFFERENCE) {
            return usual(family);
        }
        double scale = (one.logit() - other.logit()) / (one.cosine() - other.cosine());
        return Optional.of(
                switch (family) {
                    case CLIP -> new Likelihood.Softmax(scale);
                    case SIGLIP, SIGLIP2 -> new Likelihood.Sigmoid(scale, one.logit() - scale * one.cosine());
                });
    }

    private static Point ask(Tower seer, Tower scholar, Map<String, ? extends Tensor> words) {
        Map<String, Tensor> input = new HashMap<>(scholar.company());
        input.putAll(words);
        List<Floats> answer = seer.session().run(input, List.of(seer.output(), scholar.output(), LOGITS));
        return new Point(
                Cosine.of(first(answer.get(0)), first(answer.get(1))),
                answer.get(2).data().get(0));
    }

    private static float[] first(Floats vectors) {
        float[] first = new float[Math.toIntExact(vectors.shape().getLast())];
        vectors.data().get(0, first);
        return first;
    }
}

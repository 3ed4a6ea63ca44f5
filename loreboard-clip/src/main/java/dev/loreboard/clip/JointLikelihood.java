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
 * asked about some texts, and the line through its answers is what it does to every cosine.
 */
final class JointLikelihood {

    private static final String LOGITS = "logits_per_image";
    private static final List<String> TEXTS =
            List.of("a dog", "an old castle by the sea", "", "42", "rain", "the north wind in winter");

    /** Of the logits' own spread: how far an answer may lie beside the line. */
    private static final double MOST_BESIDE = 0.02;

    /** What a graph said about a picture and a text. */
    private record Point(double cosine, double logit) {}

    /** The line that comes nearest to some points. */
    private record Line(double slope, double start) {

        static Line through(List<Point> points) {
            double cosines =
                    points.stream().mapToDouble(Point::cosine).average().orElseThrow();
            double logits = points.stream().mapToDouble(Point::logit).average().orElseThrow();
            double spread = 0;
            double both = 0;
            for (Point point : points) {
                spread += (point.cosine() - cosines) * (point.cosine() - cosines);
                both += (point.cosine() - cosines) * (point.logit() - logits);
            }
            return new Line(both / spread, logits - both / spread * cosines);
        }

        /** Whether it rises, and the points lie on it. */
        boolean explains(List<Point> points) {
            double most = points.stream().mapToDouble(Point::logit).max().orElseThrow();
            double least = points.stream().mapToDouble(Point::logit).min().orElseThrow();
            return slope > 0
                    && points.stream()
                            .allMatch(point -> Math.abs(start + slope * point.cosine() - point.logit())
                                    <= MOST_BESIDE * (most - least));
        }
    }

    private JointLikelihood() {}

    /** What is known without asking. */
    static Optional<Likelihood> usual(Family family) {
        return switch (family) {
            case CLIP -> Optional.of(Likelihood.Softmax.CLIP);
            case CLAP, SIGLIP, SIGLIP2 -> Optional.empty();
        };
    }

    /** @param words turns a text into what the graph is given for it */
    static Optional<Likelihood> of(
            Tower pictureSide, Tower wordSide, Function<String, Map<String, ? extends Tensor>> words, Family family) {
        if (!pictureSide.session().outputs().containsKey(LOGITS)) {
            return usual(family);
        }
        List<Point> points = TEXTS.stream()
                .map(text -> ask(pictureSide, wordSide, words.apply(text)))
                .toList();
        Line line = Line.through(points);
        return line.explains(points) ? Optional.of(of(line, family)) : usual(family);
    }

    private static Likelihood of(Line line, Family family) {
        return switch (family) {
            case CLIP, CLAP -> new Likelihood.Softmax(line.slope());
            case SIGLIP, SIGLIP2 -> new Likelihood.Sigmoid(line.slope(), line.start());
        };
    }

    private static Point ask(Tower pictureSide, Tower wordSide, Map<String, ? extends Tensor> words) {
        Map<String, Tensor> input = new HashMap<>(wordSide.company());
        input.putAll(words);
        List<Floats> answer = pictureSide
                .session()
                .run(
                        input,
                        List.of(pictureSide.source().output(), wordSide.source().output(), LOGITS));
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

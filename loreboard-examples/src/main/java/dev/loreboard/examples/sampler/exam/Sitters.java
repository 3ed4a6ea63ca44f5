package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.sampler.character.Persona;
import dev.loreboard.examples.sampler.character.Portrait;
import dev.loreboard.examples.sampler.character.PortraitPainter;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Whether a model tells portraits of the same person from those of another, whatever they wear and wherever they stand. */
final class Sitters {

    private static final int SIDE = 96;

    private Sitters() {}

    /** The share of errors among pairs of portraits, of persons from a seed on. */
    static double equalError(long seed, int persons, int portraits, Embedder model) {
        PortraitPainter painter = new PortraitPainter();
        List<Embedding> vectors = model.embedAll(IntStream.range(0, persons * portraits)
                .parallel()
                .mapToObj(i -> Gallery.picture(painter.paint(
                        Persona.of(seed + i / portraits), Portrait.any(seed * portraits + i), SIDE, SIDE)))
                .toList());
        return equalError(likenesses(vectors, portraits, true), likenesses(vectors, portraits, false));
    }

    /** Of all pairs that show the same person, or of all those that do not. */
    private static double[] likenesses(List<Embedding> vectors, int portraits, boolean same) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .flatMapToDouble(one -> IntStream.range(0, one)
                        .filter(other -> one / portraits == other / portraits == same)
                        .mapToDouble(other -> vectors.get(one).similarityTo(vectors.get(other))))
                .toArray();
    }

    /** What is wrong where pairs of the same are missed as often as pairs of two are taken for one. */
    static double equalError(double[] same, double[] different) {
        double[] order = DoubleStream.of(same).sorted().toArray();
        double[] others = DoubleStream.of(different).sorted().toArray();
        double least = 1;
        int below = 0;
        for (int missed = 0; missed < order.length; missed++) {
            while (below < others.length && others[below] < order[missed]) {
                below++;
            }
            double mistaken = (double) (others.length - below) / others.length;
            least = Math.min(least, Math.max((double) missed / order.length, mistaken));
        }
        return least;
    }
}

package dev.loreboard.clip.model;

import java.util.Arrays;

/** What a model makes of the cosines between one picture and several texts. */
public sealed interface Likelihood {

    /** From 0 to 1 for each cosine, in their order. */
    double[] of(double... cosines);

    /** One of the texts is true: the likelihoods add up to 1. */
    record Softmax(double scale) implements Likelihood {

        /** What CLIP's training ends with, where it is capped. */
        public static final Softmax CLIP = new Softmax(100);

        @Override
        public double[] of(double... cosines) {
            double most = Arrays.stream(cosines).max().orElse(0);
            double[] weights = Arrays.stream(cosines)
                    .map(cosine -> Math.exp(scale * (cosine - most)))
                    .toArray();
            double sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight / sum).toArray();
        }
    }

    /** Each text is true or not, whatever the others are. */
    record Sigmoid(double scale, double bias) implements Likelihood {

        @Override
        public double[] of(double... cosines) {
            return Arrays.stream(cosines)
                    .map(cosine -> 1 / (1 + Math.exp(-scale * cosine - bias)))
                    .toArray();
        }
    }
}

package dev.loreboard.clip.model;

import java.util.function.IntToDoubleFunction;

/**
 * How the vectors of a text's tokens, or of a picture's patches, become that of the whole. The order is that in which Sentence
 * Transformers joins several of them.
 */
public enum Pooling {
    /** That of the first, which models put there to stand for the whole. */
    FIRST("pooling_mode_cls_token") {
        @Override
        public float[] of(float[][] parts) {
            return parts[0].clone();
        }
    },
    /** The largest number of each dimension. */
    MAX("pooling_mode_max_tokens") {
        @Override
        public float[] of(float[][] parts) {
            float[] most = parts[0].clone();
            for (float[] part : parts) {
                for (int i = 0; i < most.length; i++) {
                    most[i] = Math.max(most[i], part[i]);
                }
            }
            return most;
        }
    },
    MEAN("pooling_mode_mean_tokens") {
        @Override
        public float[] of(float[][] parts) {
            return sum(parts, position -> 1, parts.length);
        }
    },
    /** The sum over the root of how many there are. */
    MEAN_ROOT("pooling_mode_mean_sqrt_len_tokens") {
        @Override
        public float[] of(float[][] parts) {
            return sum(parts, position -> 1, Math.sqrt(parts.length));
        }
    },
    /** The mean in which the second counts twice, the third thrice, and so on. */
    WEIGHTED_MEAN("pooling_mode_weightedmean_tokens") {
        @Override
        public float[] of(float[][] parts) {
            return sum(parts, position -> position + 1, parts.length * (parts.length + 1.0) / 2);
        }
    },
    LAST("pooling_mode_lasttoken") {
        @Override
        public float[] of(float[][] parts) {
            return parts[parts.length - 1].clone();
        }
    };

    private final String field;

    Pooling(String field) {
        this.field = field;
    }

    /**
     * The vector of the whole.
     *
     * @param parts at least one, all of them of the same dimension; padding is not among them
     */
    public abstract float[] of(float[][] parts);

    /** What Sentence Transformers calls it in its files. */
    String field() {
        return field;
    }

    private static float[] sum(float[][] parts, IntToDoubleFunction weight, double divisor) {
        double[] sums = new double[parts[0].length];
        for (int position = 0; position < parts.length; position++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight.applyAsDouble(position) * parts[position][i];
            }
        }
        float[] divided = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            divided[i] = (float) (sums[i] / divisor);
        }
        return divided;
    }
}

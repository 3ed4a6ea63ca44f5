package dev.loreboard.api.relevance;

import dev.loreboard.api.embedding.Embedding;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/** The mean of some vectors. Other than an embedding it has a length of its own: the shorter, the more they differ. */
final class Center {

    private final double[] mean;

    private Center(double[] mean) {
        this.mean = mean;
    }

    /** @param vectors at least one */
    static Center of(List<Embedding> vectors) {
        double[] mean = new double[vectors.getFirst().dimension()];
        for (Embedding vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector.at(i) / (double) vectors.size();
            }
        }
        return new Center(mean);
    }

    /** Reads what {@link #toString()} wrote. */
    static Center parse(String text, int dimension) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != dimension * Double.BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes for a vector of " + dimension + " values");
        }
        double[] mean = new double[dimension];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(mean);
        return new Center(mean);
    }

    /** The mean of the cosines to all of them. */
    double similarityTo(Embedding vector) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += mean[i] * vector.at(i);
        }
        return sum;
    }

    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(mean.length * Double.BYTES);
        bytes.asDoubleBuffer().put(mean);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}

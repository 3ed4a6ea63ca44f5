package dev.loreboard.vector.clustering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code clustering_golden.py} and {@code density_golden.py} wrote down: vectors, and figures of clusterings of them. */
final class ClusteringGolden {

    private final JsonNode node;

    private ClusteringGolden(JsonNode node) {
        this.node = node;
    }

    /** Those of k-means. */
    static Stream<ClusteringGolden> all() {
        return of("clustering-golden.json");
    }

    /** Those of density clustering. */
    static Stream<ClusteringGolden> ofDensity() {
        return of("density-golden.json");
    }

    private static Stream<ClusteringGolden> of(String name) {
        try (InputStream in = Objects.requireNonNull(ClusteringGolden.class.getResourceAsStream(name))) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
                    .map(ClusteringGolden::new);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    float[][] rows() {
        int dimension = node.get("dimension").intValue();
        FloatBuffer values = ByteBuffer.wrap(
                        Base64.getDecoder().decode(node.get("rows").textValue()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[][] rows = new float[values.remaining() / dimension][dimension];
        for (float[] row : rows) {
            values.get(row);
        }
        return rows;
    }

    int clusters() {
        return node.get("clusters").intValue();
    }

    int[] labels(String name) {
        return StreamSupport.stream(node.get(name).spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    double[] figures(String name) {
        return StreamSupport.stream(node.get(name).spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    double figure(String name) {
        return node.get(name).doubleValue();
    }

    @Override
    public String toString() {
        return node.get("name").textValue();
    }
}

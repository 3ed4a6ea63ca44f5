package dev.loreboard.vector.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code atlas_golden.py} wrote down of scikit-learn. */
final class AtlasGolden {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("curved sheets", 64);
    private static final byte[] VECTORS = bytes("atlas-vectors.bin");
    private static final JsonNode ROOT = root();

    /** How trustworthy a map of the first entries is. */
    record Figure(String name, int neighbours, List<AtlasPoint> places, double trustworthiness) {

        @Override
        public String toString() {
            return name;
        }
    }

    private AtlasGolden() {}

    /** The first entries, of 5,000 at most. */
    static List<Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> Entry.of(id(row), Embedding.of(SPACE, vector(row))))
                .toList();
    }

    private static String id(int row) {
        return String.format(Locale.ROOT, "entry %04d", row);
    }

    private static float[] vector(int row) {
        float[] values = new float[SPACE.dimension()];
        for (int place = 0; place < values.length; place++) {
            values[place] = VECTORS[row * values.length + place];
        }
        return values;
    }

    static Stream<Figure> figures() {
        return all(ROOT.get("figures"))
                .map(figure -> new Figure(
                        figure.get("name").textValue(),
                        figure.get("neighbours").intValue(),
                        places(figure.get("places")),
                        figure.get("trustworthiness").doubleValue()));
    }

    private static List<AtlasPoint> places(JsonNode places) {
        return IntStream.range(0, places.size())
                .mapToObj(row -> new AtlasPoint(
                        id(row),
                        places.get(row).get(0).doubleValue(),
                        places.get(row).get(1).doubleValue()))
                .toList();
    }

    /** Of t-SNE on so many of the entries, at ten neighbours. */
    static double trustworthinessOfTsne(int count) {
        return ROOT.get("tsne").get(Integer.toString(count)).doubleValue();
    }

    /** Of the two principal components of all entries, at ten neighbours. */
    static double trustworthinessOfComponents() {
        return ROOT.get("components").doubleValue();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode root() {
        try {
            return new ObjectMapper().readTree(bytes("atlas-golden.json"));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Objects.requireNonNull(AtlasGolden.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Background;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.lifecycle.Gate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An embedder that gives each word a direction of its own and each text the sum of its words, in which "a" and "of" count
 * little: texts that share words are near, others are not. The same text gives the same vector on every machine.
 *
 * <p>It knows a world: words that are not among the world's words lean towards one out-of-world direction.
 */
public final class WordEmbedder implements Embedder, Background {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("fake-words", 64);
    private static final double OUTWARD = 2;
    private static final int SMALL_WORD = 2;
    private static final double WEIGHT_OF_SMALL_WORDS = 0.2;

    private final Gate gate = new Gate("the word embedder");
    private final Set<String> world;

    /** An embedder to which every word is of its world. */
    public WordEmbedder() {
        this(Set.of());
    }

    /** @param world words in lower case; empty when every word is of this world */
    public WordEmbedder(Set<String> world) {
        this.world = Set.copyOf(world);
    }

    @Override
    public EmbeddingSpace space() {
        return SPACE;
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.TEXT);
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return gate.call("embedAll", () -> Batch.of(batch, accepts(), "the word embedder", this::vector));
    }

    @Override
    public Embedding outOfWorld() {
        return direction("(out of world)");
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    private Embedding vector(Content content) {
        double[] sum = new double[SPACE.dimension()];
        String words = ((Text) content).value().toLowerCase(Locale.ROOT);
        for (String word : words.split("[^\\p{L}\\p{N}]+", -1)) {
            add(sum, direction(word), word.length() <= SMALL_WORD ? WEIGHT_OF_SMALL_WORDS : 1);
            if (!world.isEmpty() && !world.contains(word)) {
                add(sum, outOfWorld(), OUTWARD);
            }
        }
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) sum[i];
        }
        return Embedding.of(SPACE, values);
    }

    private static void add(double[] sum, Embedding direction, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * direction.at(i);
        }
    }

    private static Embedding direction(String word) {
        SplittableRandom random = new SplittableRandom(word.hashCode());
        float[] values = new float[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Embedding.of(SPACE, values);
    }
}

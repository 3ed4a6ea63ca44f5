package dev.loreboard.vector.board;

import dev.loreboard.api.Addition;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Image.Pixels;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A made-up model with the faults of real ones. Words and pictures lie in regions of their own, so that a true pair has a
 * cosine of about .37; scenes share subjects, styles and moods; some pictures are near to everything; and texts about
 * nothing here share a subject and a style with many scenes all the same.
 *
 * <p>The picture of a scene is one pixel that holds its number; "scene 17 ..." describes it; any other text is nonsense.
 */
final class CrowdedWorld implements Embedder {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("crowded-world", 192);
    private static final int SUBJECTS = 120;
    private static final int STYLES = 20;
    private static final int MOODS = 12;
    private static final double REGION = 1.3;
    private static final double NOISE = 0.25;
    private static final double BORROWED = 0.35;
    private static final String SCENE = "scene ";

    static Addition picture(int scene) {
        ByteBuffer pixel = ByteBuffer.allocate(Integer.BYTES).putInt(scene).flip();
        return Addition.of(Image.ofPixels(1, 1, pixel)).withId(words(scene));
    }

    static String words(int scene) {
        return SCENE + scene;
    }

    @Override
    public EmbeddingSpace space() {
        return SPACE;
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.TEXT, Modality.IMAGE);
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return batch.stream().map(CrowdedWorld::vector).toList();
    }

    private static Embedding vector(Content content) {
        if (content instanceof Text(String value, Text.Role role)) {
            SplittableRandom chance = new SplittableRandom(value.hashCode());
            double[] about =
                    value.startsWith(SCENE) ? scene(Integer.parseInt(value.split(" ", -1)[1])) : nonsense(chance);
            return seen("region of words", REGION, about, chance);
        }
        int scene = ((Pixels) ((Image) content).form()).rgba().getInt();
        SplittableRandom chance = new SplittableRandom(~scene);
        return seen("region of pictures", REGION * chance.nextDouble(0.75, 1.25), scene(scene), chance);
    }

    private static Embedding seen(String region, double nearness, double[] about, SplittableRandom chance) {
        double[] sum = new double[SPACE.dimension()];
        add(sum, direction(region), nearness);
        add(sum, about, 1 / length(about));
        add(sum, direction(chance), NOISE);
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) sum[i];
        }
        return Embedding.of(SPACE, values);
    }

    private static double[] scene(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        double[] sum = direction(chance);
        add(sum, direction("subject " + chance.nextInt(SUBJECTS)), 0.85);
        add(sum, direction("subject " + chance.nextInt(SUBJECTS)), 0.6);
        add(sum, direction("style " + chance.nextInt(STYLES)), 0.4);
        add(sum, direction("mood " + chance.nextInt(MOODS)), 0.35);
        return sum;
    }

    private static double[] nonsense(SplittableRandom chance) {
        double[] sum = direction(chance);
        add(sum, direction(chance), 0.7);
        add(sum, direction("subject " + chance.nextInt(SUBJECTS)), BORROWED);
        add(sum, direction("style " + chance.nextInt(STYLES)), BORROWED);
        return sum;
    }

    private static double[] direction(String name) {
        return direction(new SplittableRandom(name.hashCode()));
    }

    private static double[] direction(SplittableRandom chance) {
        double[] values = new double[SPACE.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = chance.nextGaussian() / Math.sqrt(values.length);
        }
        return values;
    }

    private static void add(double[] sum, double[] values, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    private static double length(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    @Override
    public void close() {}
}

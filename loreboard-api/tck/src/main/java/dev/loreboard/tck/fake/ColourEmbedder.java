package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.lifecycle.Gate;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** An embedder to which pictures are alike when they have the same colours in the same quarters. */
public final class ColourEmbedder implements Embedder {

    private static final int QUARTERS = 2;
    private static final int CHANNELS = 3;
    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("fake-picture-colours", QUARTERS * QUARTERS * CHANNELS + 1);

    private final Gate gate = new Gate("the colour embedder");

    @Override
    public EmbeddingSpace space() {
        return SPACE;
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.IMAGE);
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return gate.call("embedAll", () -> Batch.of(batch, accepts(), "the colour embedder", ColourEmbedder::vector));
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    /** How far each quarter's colours stand from middle grey, and a little of nothing for a grey picture. */
    private static Embedding vector(Content content) {
        Image.Pixels picture = DecodedImage.pixels((Image) content);
        ByteBuffer rgba = picture.rgba();
        float[] values = new float[SPACE.dimension()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int quarter = y * QUARTERS / picture.height() * QUARTERS + x * QUARTERS / picture.width();
                for (int channel = 0; channel < CHANNELS; channel++) {
                    values[quarter * CHANNELS + channel] += Byte.toUnsignedInt(rgba.get()) - 127.5f;
                }
                rgba.get();
            }
        }
        values[SPACE.dimension() - 1] = (float) picture.width() * picture.height();
        return Embedding.of(SPACE, values);
    }
}

package dev.loreboard.clip.parity;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.model.Precision;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How near a model came to a reference, item by item.
 *
 * @param precision of the graphs that ran
 */
public record ParityReport(
        EmbeddingSpace space, Precision precision, List<PictureParity> pictures, List<TextParity> texts) {

    public ParityReport {
        pictures = List.copyOf(pictures);
        texts = List.copyOf(texts);
    }

    /** The picture whose vector is the farthest off. */
    public Optional<PictureParity> worstPicture() {
        return pictures.stream().min(Comparator.comparingDouble(PictureParity::cosine));
    }

    /** The text whose vector is the farthest off. */
    public Optional<TextParity> worstText() {
        return texts.stream().min(Comparator.comparingDouble(TextParity::cosine));
    }

    /**
     * Whether everything is the same: pixels, tokens, and vectors up to a cosine.
     *
     * @param leastCosine that two vectors of the same thing must reach
     */
    public boolean holds(double leastCosine) {
        return pictures.stream().allMatch(picture -> picture.seesTheSame() && picture.cosine() >= leastCosine)
                && texts.stream().allMatch(text -> text.readsTheSame() && text.cosine() >= leastCosine);
    }
}

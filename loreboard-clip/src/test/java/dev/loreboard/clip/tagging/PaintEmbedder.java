package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An embedder of pictures by their colours, to which a text is a picture painted in the first colour that it names. */
public final class PaintEmbedder implements Embedder {

    /** What a text without a colour is painted in. */
    public static final int GREY = 0x808080;

    private static final Map<String, Integer> COLOURS = Map.of(
            "red", 0xff0000, "green", 0x00ff00, "blue", 0x0000ff, "yellow", 0xffff00, "black", 0x000000, "grey", GREY);

    private final ColourEmbedder colours = new ColourEmbedder();

    @Override
    public EmbeddingSpace space() {
        return colours.space();
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.IMAGE, Modality.TEXT);
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return colours.embedAll(
                batch.stream().<Content>map(PaintEmbedder::painted).toList());
    }

    private static Content painted(Content content) {
        return content instanceof Text text ? DrawnImages.plain(colour(text.value()), 4, 4) : content;
    }

    private static int colour(String text) {
        for (String word : text.split("\\W+")) {
            if (COLOURS.containsKey(word)) {
                return COLOURS.get(word);
            }
        }
        return GREY;
    }

    @Override
    public void close() {
        colours.close();
    }
}

package dev.loreboard.clip.parity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.model.Precision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * One model of the page on parity, against what torch computed with it.
 *
 * @param least the cosine that is promised
 */
record ParityRow(String model, String layout, Precision precision, double least) {

    static final List<ParityRow> ALL = List.of(
            new ParityRow("clip", "CLIP, Hugging Face", Precision.FLOAT32, 0.99999),
            new ParityRow("clip", "CLIP, Hugging Face", Precision.FLOAT16, 0.999),
            new ParityRow("clip", "CLIP, Hugging Face", Precision.INT8, 0.98),
            new ParityRow("clip-joint", "CLIP, both towers in one graph", Precision.FLOAT32, 0.99999),
            new ParityRow("openclip", "CLIP, OpenCLIP", Precision.FLOAT16, 0.999),
            new ParityRow("parted", "CLIP, Immich", Precision.FLOAT32, 0.99999),
            new ParityRow("siglip", "SigLIP, Hugging Face", Precision.FLOAT32, 0.99999),
            new ParityRow("siglip-joint", "SigLIP, both towers in one graph", Precision.FLOAT32, 0.99999),
            new ParityRow("siglip2", "SigLIP 2, Hugging Face", Precision.FLOAT16, 0.999),
            new ParityRow("mobileclip", "MobileCLIP, Hugging Face", Precision.FLOAT32, 0.99999));

    /** The least cosines of pictures and of words, and how many texts have the same tokens. */
    record Finding(double pictures, double words, int tokens, int texts) {}

    /** How its line begins. */
    String start() {
        return "| " + layout + " | " + precision + " | ";
    }

    /** As it stands on the page. */
    String line(Finding found) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d of %d | %.5f | %.5f | %s |",
                layout,
                precision,
                found.tokens(),
                found.texts(),
                floor(found.pictures()),
                floor(found.words()),
                least);
    }

    Finding find() {
        SmallModel small = new SmallModel(model);
        JsonNode reference = small.reference();
        List<Text> texts = small.words().stream().map(Text::of).toList();
        try (ClipEmbedder embedder = new ClipEmbedder(options(small))) {
            int same = 0;
            for (int i = 0; i < texts.size(); i++) {
                same += isWhole(
                                embedder.padded(texts.get(i)),
                                reference.get("ids").get(i))
                        ? 1
                        : 0;
            }
            return new Finding(
                    least(embedder.embedAll(SmallModel.pictures()), reference.get("pictures")),
                    least(embedder.embedAll(texts), reference.get("texts")),
                    same,
                    texts.size());
        }
    }

    /** Of the models in 16 bits alone the graphs have the plain names. */
    private ClipOptions options(SmallModel small) {
        return small.options().withPrecision(model.equals("clip") ? precision : Precision.BEST);
    }

    /** OpenCLIP fills up with zeros, the reference with the token that ends a text. */
    private boolean isWhole(List<Long> padded, JsonNode expected) {
        List<Long> ids = new ArrayList<>();
        expected.forEach(id -> ids.add(id.asLong()));
        if (model.equals("openclip")) {
            long end = ids.getLast();
            int text = ids.indexOf(end) + 1;
            Collections.fill(ids.subList(text, ids.size()), 0L);
        }
        return padded.equals(ids);
    }

    private static double least(List<Embedding> vectors, JsonNode expected) {
        double least = 1;
        for (int row = 0; row < vectors.size(); row++) {
            float[] values = new float[expected.get(row).size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = expected.get(row).get(i).floatValue();
            }
            Embedding vector = vectors.get(row);
            least = Math.min(least, vector.similarityTo(Embedding.of(vector.space(), values)));
        }
        return least;
    }

    private static double floor(double cosine) {
        return Math.floor(cosine * 1e5) / 1e5;
    }
}

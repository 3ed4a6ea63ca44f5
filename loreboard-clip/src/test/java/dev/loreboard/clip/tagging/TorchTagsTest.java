package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The models' own words as labels, whose logits torch computed. */
@DisplayName("The confidences of tags")
class TorchTagsTest {

    private static final int LABELS = 4;
    private static final List<Integer> BACKGROUND = List.of(5, 6);
    private static final Offset<Double> NEARLY = within(2e-3);

    private static Taxonomy taxonomy(SmallModel model, Mode mode) {
        List<String> words = model.words();
        return new Taxonomy(
                "words",
                "1",
                List.of(new Facet(
                        "word",
                        mode,
                        List.of("{}"),
                        BACKGROUND.stream().map(words::get).toList(),
                        0,
                        IntStream.range(0, LABELS)
                                .mapToObj(i -> new Label("word " + i, List.of(words.get(i))))
                                .toList())));
    }

    private static List<List<Tag>> tags(SmallModel model, Mode mode) {
        try (ClipEmbedder embedder = new ClipEmbedder(model.options());
                ZeroShotTagger tagger = new ZeroShotTagger(embedder, ZeroShotOptions.of(taxonomy(model, mode)))) {
            return tagger.tagAll(SmallModel.pictures());
        }
    }

    @Test
    @DisplayName("are the shares of CLIP's softmax in torch, in an exclusive facet")
    void areTorchsShares() {
        SmallModel model = new SmallModel("clip-joint");
        JsonNode logits = model.reference().get("logits_per_image");

        List<List<Tag>> tags = tags(model, Mode.EXCLUSIVE);

        for (int picture = 0; picture < tags.size(); picture++) {
            JsonNode own = logits.get(picture);
            double all = DoubleStream.concat(
                            IntStream.range(0, LABELS)
                                    .mapToDouble(i -> own.get(i).doubleValue()),
                            BACKGROUND.stream().mapToDouble(i -> own.get(i).doubleValue()))
                    .map(Math::exp)
                    .sum();
            double most = IntStream.range(0, LABELS)
                    .mapToDouble(i -> Math.exp(own.get(i).doubleValue()) / all)
                    .max()
                    .orElseThrow();
            assertThat(tags.get(picture))
                    .singleElement()
                    .satisfies(tag -> assertThat(tag.confidence())
                            .isCloseTo(tag.label().equals(Taxonomy.UNKNOWN) ? 1 - most : most, NEARLY));
        }
    }

    @Test
    @DisplayName("are SigLIP's sigmoid in torch, in an independent facet")
    void areTorchsSigmoid() {
        SmallModel model = new SmallModel("siglip-joint");
        JsonNode logits = model.reference().get("logits_per_image");

        List<List<Tag>> tags = tags(model, Mode.INDEPENDENT);

        for (int picture = 0; picture < tags.size(); picture++) {
            JsonNode own = logits.get(picture);
            assertThat(tags.get(picture)).hasSize(LABELS).allSatisfy(tag -> {
                double logit = own.get(Integer.parseInt(tag.label().substring("word ".length())))
                        .doubleValue();
                double torch = 1 / (1 + Math.exp(-logit));
                assertThat(tag.confidence() / torch).isCloseTo(1, NEARLY);
            });
        }
    }
}

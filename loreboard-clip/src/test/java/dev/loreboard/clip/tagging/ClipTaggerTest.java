package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import dev.loreboard.clip.text.Overlong;
import dev.loreboard.tck.tagging.TaggerContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The zero-shot tagger over a CLIP model")
class ClipTaggerTest implements TaggerContract {

    private static final String ESSAY = "once upon a time there was a dragon ".repeat(20);
    private static final Taxonomy TAXONOMY = taxonomy("a dragon");

    private static ClipEmbedder clip;

    @BeforeAll
    static void openTheModel() {
        clip = new ClipEmbedder(new SmallModel("clip").options());
    }

    @AfterAll
    static void closeTheModel() {
        clip.close();
    }

    private static Taxonomy taxonomy(String dragon) {
        return new Taxonomy(
                "small",
                "1",
                List.of(new Facet(
                        "subject",
                        Mode.EXCLUSIVE,
                        List.of("a painting of {}", "{}"),
                        List.of("rain"),
                        0.1,
                        List.of(new Label("dragon", List.of(dragon)), new Label("castle", List.of("an old castle"))))));
    }

    @Override
    public Tagger openTagger() {
        return new ZeroShotTagger(clip, ZeroShotOptions.of(TAXONOMY));
    }

    @Override
    public List<Content> samples() {
        return List.of(SmallModel.picture(0), SmallModel.picture(1), SmallModel.picture(2));
    }

    @Test
    @DisplayName("takes the scale that the model knows, and says so in what it learns")
    void takesTheModelsScale() {
        try (ClipEmbedder both = new ClipEmbedder(new SmallModel("siglip-joint").options());
                ZeroShotTagger tagger = new ZeroShotTagger(both, ZeroShotOptions.of(TAXONOMY))) {
            assertThat(tagger.learned(0.9, List.of()).likelihood())
                    .isInstanceOf(Likelihood.Sigmoid.class)
                    .isEqualTo(both.likelihood().orElseThrow());
        }
        try (ClipEmbedder parted = new ClipEmbedder(new SmallModel("siglip").options());
                ZeroShotTagger tagger = new ZeroShotTagger(parted, ZeroShotOptions.of(TAXONOMY))) {
            assertThat(tagger.learned(0.9, List.of()).likelihood()).isEqualTo(Likelihood.Softmax.CLIP);
        }
    }

    @Test
    @DisplayName(
            "reads as much of a long prompt as the model does, or refuses it by its label's words when the model does")
    void readsLongPrompts() {
        Taxonomy longWinded = taxonomy(ESSAY);
        try (ZeroShotTagger tagger = new ZeroShotTagger(clip, ZeroShotOptions.of(longWinded))) {
            assertThat(tagger.tagAll(samples()))
                    .allSatisfy(tags -> assertThat(tags).extracting(Tag::facet).containsExactly("subject"));
        }
        try (ClipEmbedder strict =
                new ClipEmbedder(new SmallModel("clip").options().withOverlong(Overlong.REFUSE))) {
            assertThatExceptionOfType(TaggingException.class)
                    .isThrownBy(() -> new ZeroShotTagger(strict, ZeroShotOptions.of(longWinded)))
                    .withMessageContaining("once upon a time")
                    .withMessageContaining("\"subject\"");
        }
    }
}

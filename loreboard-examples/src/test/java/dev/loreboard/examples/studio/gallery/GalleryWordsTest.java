package dev.loreboard.examples.studio.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.mini.MiniProvider;
import dev.loreboard.clip.tagging.Taxonomy;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gallery's words")
class GalleryWordsTest {

    private static final long FIRST_SEED = 50_000_000;
    private static final int PICTURES = 80;

    /** Less than was asked for in learning, .75, since these are few. */
    private static final double RIGHT = 0.7;

    /** A word, and whether it is true. */
    private record Said(Tag tag, boolean right) {}

    @Test
    @org.junit.jupiter.api.Tag("once")
    @DisplayName(
            "are as often right as was asked for, on pictures that nothing was learned from, and the judge is right")
    void areRight() {
        List<Said> said = new ArrayList<>();
        List<Boolean> judged = new ArrayList<>();
        Painter painter = new Painter();
        try (Embedder model = new MiniProvider().open(Settings.none(), Parts.none())) {
            ZeroShotTagger tagger = new ZeroShotTagger(model, GalleryWords.options(model.space()));
            for (int i = 0; i < PICTURES; i++) {
                Scene scene = Casting.cast(FIRST_SEED + i);
                Map<String, Set<String>> truth = Sample.truth(scene);
                List<Tag> tags = tagger.tags(model.embed(CalibrateGallery.picture(painter, scene))).stream()
                        .filter(tag -> !tag.label().equals(Taxonomy.UNKNOWN))
                        .toList();
                tags.forEach(
                        tag -> said.add(new Said(tag, truth.get(tag.facet()).contains(tag.label()))));
                judged.add(Judge.reasonAgainst(tags).isEmpty() == (scene.setting() == Setting.LANDSCAPE));
            }
        }

        assertThat(said).hasSizeGreaterThan(4 * PICTURES);
        assertThat(said.stream().filter(Said::right).count()).isGreaterThanOrEqualTo((long) (RIGHT * said.size()));
        assertThat(judged).filteredOn(right -> !right).hasSizeLessThanOrEqualTo(PICTURES / 20);
    }

    @Test
    @DisplayName(
            "are as sure as was learned for the model that comes along; for another, CalibrateGallery has to run again")
    void areCalibrated() {
        try (Embedder model = new MiniProvider().open(Settings.none(), Parts.none())) {
            assertThat(GalleryWords.options(model.space()).calibration()).isPresent();
        }
    }

    @Test
    @DisplayName("say in another space how sure the model is")
    void areUncalibratedElsewhere() {
        assertThat(GalleryWords.options(new EmbeddingSpace("another", 512)).calibration())
                .isEmpty();
    }
}

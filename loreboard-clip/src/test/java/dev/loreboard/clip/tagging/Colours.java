package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Image;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import dev.loreboard.tck.fake.DrawnImages;
import java.util.List;

/** A small taxonomy of colours, and pictures for it. */
final class Colours {

    static final int RED = 0xff0000;
    static final int GREEN = 0x00ff00;
    static final int BLUE = 0x0000ff;
    static final int GREY = PaintEmbedder.GREY;

    /** Gentle enough for confidences between the ends. */
    static final Likelihood GENTLE = new Likelihood.Softmax(5);

    private static final List<String> TEMPLATES = List.of("a {} picture", "something {}");
    private static final List<String> BACKGROUND = List.of("a grey picture");

    static final Facet GROUND = new Facet(
            "ground",
            Mode.EXCLUSIVE,
            TEMPLATES,
            BACKGROUND,
            0.5,
            List.of(Label.of("red"), Label.of("green"), Label.of("blue")));
    static final Facet HINTS = new Facet(
            "hints",
            Mode.INDEPENDENT,
            TEMPLATES,
            BACKGROUND,
            0.6,
            List.of(Label.of("red"), Label.of("yellow"), new Label("sky", List.of("blue"))));
    static final Taxonomy TAXONOMY = new Taxonomy("colours", "1", List.of(GROUND, HINTS));

    private Colours() {}

    static Image plain(int rgb) {
        return DrawnImages.plain(rgb, 4, 4);
    }

    static ZeroShotOptions options() {
        return ZeroShotOptions.of(TAXONOMY).withLikelihood(GENTLE);
    }
}

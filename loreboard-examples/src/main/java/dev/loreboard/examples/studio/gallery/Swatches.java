package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.tagging.Tag;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The colours that a picture has enough of to be looked for by them. */
final class Swatches {

    static final String FACET = "colour";

    private static final String ORIGIN = "pixels";
    private static final double ENOUGH = 0.12;

    private Swatches() {}

    /** Each with its share of the picture, the largest first. */
    static List<Tag> in(BufferedImage picture) {
        Map<Swatch, Integer> pixels = new EnumMap<>(Swatch.class);
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int pixel : picture.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                pixels.merge(Swatch.of(pixel), 1, Integer::sum);
            }
        }
        double all = (double) picture.getWidth() * picture.getHeight();
        return pixels.entrySet().stream()
                .map(one -> new Tag(FACET, one.getKey().word(), one.getValue() / all, ORIGIN))
                .filter(tag -> tag.confidence() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Tag::confidence).reversed())
                .toList();
    }
}

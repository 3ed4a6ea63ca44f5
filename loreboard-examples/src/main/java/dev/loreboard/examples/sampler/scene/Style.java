package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** How a picture is made. */
public enum Style implements Fact {
    FLAT("flat", "poster", "flat colour", "vector"),
    INK("ink", "pen and ink", "line and wash", "ink drawing"),
    WATERCOLOUR("watercolour", "aquarelle", "wet paint on paper"),
    PIXEL("pixel", "pixel art", "8-bit", "retro game"),
    WOODCUT("woodcut", "block print", "wood engraving", "carved print");

    private final String word;
    private final List<String> synonyms;

    Style(String word, String... synonyms) {
        this.word = word;
        this.synonyms = List.of(synonyms);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}

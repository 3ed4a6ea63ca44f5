package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** The family of colours that land and sky keep to. */
public enum Palette implements Fact {
    CRIMSON("crimson", "deep red", "blood red", "ruby"),
    AMBER("amber", "burnt orange", "copper", "rust"),
    GOLDEN("golden", "honey yellow", "sunny yellow", "saffron"),
    OLIVE("olive", "moss green", "khaki green", "sage"),
    EMERALD("emerald", "lush green", "jade green", "leaf green"),
    TEAL("teal", "turquoise", "sea green", "cyan"),
    AZURE("azure", "sky blue", "clear blue", "cerulean"),
    INDIGO("indigo", "deep blue", "ultramarine", "navy"),
    VIOLET("violet", "purple", "amethyst", "lavender"),
    ROSE("rose", "pink", "magenta", "blossom pink"),
    SEPIA("sepia", "earthy brown", "umber", "faded brown"),
    SILVER("silver", "grey", "ashen", "colourless");

    private final String word;
    private final List<String> synonyms;

    Palette(String word, String... synonyms) {
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

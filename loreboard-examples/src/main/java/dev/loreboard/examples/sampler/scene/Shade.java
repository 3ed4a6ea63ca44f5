package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** The colour of a subject. */
public enum Shade implements Fact {
    RED("red", "scarlet"),
    ORANGE("orange", "tangerine"),
    YELLOW("yellow", "lemon"),
    GREEN("green", "leaf-coloured"),
    BLUE("blue", "cobalt"),
    PURPLE("purple", "plum-coloured"),
    PINK("pink", "rosy"),
    WHITE("white", "snow-white"),
    BLACK("black", "jet-black"),
    BROWN("brown", "chestnut"),
    GREY("grey", "ash-coloured");

    private final String word;
    private final List<String> synonyms;

    Shade(String word, String... synonyms) {
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

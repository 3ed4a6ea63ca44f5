package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** The age of the buildings and of the dress. */
public enum Era implements Fact {
    ANCIENT("ancient", "antique", "classical"),
    MEDIEVAL("medieval", "of the middle ages", "gothic"),
    RENAISSANCE("renaissance", "of the rebirth", "domed and arched"),
    INDUSTRIAL("industrial", "steam-age", "Victorian"),
    FUTURISTIC("futuristic", "sci-fi", "of the far future");

    private final String word;
    private final List<String> synonyms;

    Era(String word, String... synonyms) {
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

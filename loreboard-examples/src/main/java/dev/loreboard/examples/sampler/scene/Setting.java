package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** What sort of picture it is. */
public enum Setting implements Fact {
    LANDSCAPE("fantasy landscape", "fantasy scene"),
    STREET("street scene", "town street"),
    INTERIOR("interior", "room"),
    STILL_LIFE("still life", "arrangement of things on a table"),
    CHART("chart", "diagram"),
    DOCUMENT("document", "page of writing");

    private final String word;
    private final List<String> synonyms;

    /** Whether it is under the open sky, so that weather, time of day and mood can be seen. */
    public boolean isOutdoors() {
        return this == LANDSCAPE || this == STREET;
    }

    /** Whether light falls into it, so that time of day and mood can be seen. */
    public boolean isLit() {
        return this != CHART && this != DOCUMENT;
    }

    Setting(String word, String... synonyms) {
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

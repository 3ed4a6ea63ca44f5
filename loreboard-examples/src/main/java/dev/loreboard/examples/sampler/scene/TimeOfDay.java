package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** When it is, as the light tells. */
public enum TimeOfDay implements Fact {
    DAWN("dawn", "sunrise", "daybreak", "first light"),
    DAY("day", "midday", "noon", "daylight"),
    DUSK("dusk", "sunset", "evening", "nightfall"),
    NIGHT("night", "midnight", "the dark of night", "starlight");

    private final String word;
    private final List<String> synonyms;

    TimeOfDay(String word, String... synonyms) {
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

package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** What the weather does. */
public enum Weather implements Fact {
    CLEAR("clear", "cloudless", "fair"),
    CLOUDY("cloudy", "overcast", "clouded"),
    RAIN("rainy", "wet", "showery"),
    SNOW("snowy", "snowing", "wintry"),
    FOG("foggy", "misty", "hazy"),
    STORM("stormy", "thundery", "tempestuous");

    private final String word;
    private final List<String> synonyms;

    Weather(String word, String... synonyms) {
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

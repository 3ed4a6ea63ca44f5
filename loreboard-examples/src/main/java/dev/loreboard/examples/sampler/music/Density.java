package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Fact;
import java.util.List;

/** How many notes there are. */
public enum Density implements Fact {
    SPARSE("sparse", "with much silence", "bare"),
    FLOWING("flowing", "evenly filled", "steady"),
    BUSY("busy", "dense", "full of notes");

    private final String word;
    private final List<String> synonyms;

    Density(String word, String... synonyms) {
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

package dev.loreboard.examples.sampler.scene;

import java.util.List;

/** How a picture feels; music goes by the same words. */
public enum Mood implements Fact {
    SERENE("serene", "calm", "peaceful", "tranquil"),
    JOYFUL("joyful", "cheerful", "happy", "bright and merry"),
    DREAMY("dreamy", "dreamlike", "soft and unreal", "ethereal"),
    MYSTERIOUS("mysterious", "enigmatic", "secretive", "full of secrets"),
    EPIC("epic", "heroic", "majestic", "grand"),
    MELANCHOLY("melancholy", "sad", "wistful", "sorrowful"),
    OMINOUS("ominous", "menacing", "dark and threatening", "sinister"),
    TENSE("tense", "restless", "nervous", "on edge");

    private final String word;
    private final List<String> synonyms;

    Mood(String word, String... synonyms) {
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

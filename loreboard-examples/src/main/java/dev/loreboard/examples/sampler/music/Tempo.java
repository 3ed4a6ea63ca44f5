package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Fact;
import java.util.List;

/** How fast a piece goes. */
public enum Tempo implements Fact {
    SLOW(50, 74, "slow", "unhurried", "at a slow pace"),
    MEDIUM(84, 106, "medium", "at a walking pace", "moderate"),
    FAST(120, 160, "fast", "quick", "at a running pace");

    private final int slowest;
    private final int fastest;
    private final String word;
    private final List<String> synonyms;

    Tempo(int slowest, int fastest, String word, String... synonyms) {
        this.slowest = slowest;
        this.fastest = fastest;
        this.word = word;
        this.synonyms = List.of(synonyms);
    }

    /** In beats a minute. */
    int slowest() {
        return slowest;
    }

    /** In beats a minute. */
    int fastest() {
        return fastest;
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

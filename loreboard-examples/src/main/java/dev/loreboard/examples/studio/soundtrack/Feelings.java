package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.sampler.scene.Mood;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How pictures or pieces feel, by what a model makes of sentences about moods.
 *
 * @param moods the sentences, in the order of {@link Mood}
 */
public record Feelings(List<Embedding> moods) {

    private static final List<Mood> ALL = List.of(Mood.values());

    public Feelings {
        moods = List.copyOf(moods);
    }

    public static Feelings ofPictures(Embedder model) {
        return read("%s in mood", model);
    }

    public static Feelings ofMusic(Embedder model) {
        return read("%s music", model);
    }

    private static Feelings read(String sentence, Embedder model) {
        return new Feelings(model.embedAll(Stream.of(Mood.values())
                .map(mood -> Text.of(sentence.formatted(mood.word())))
                .toList()));
    }

    /** The mood whose sentence is nearest. */
    public Mood nearest(Embedding other) {
        return ALL.stream()
                .max(Comparator.comparingDouble(mood -> likeness(mood, other)))
                .orElseThrow();
    }

    /** How much more restless than calm. */
    public double restlessness(Embedding other) {
        return likeness(Mood.EPIC, other)
                + likeness(Mood.TENSE, other)
                - likeness(Mood.SERENE, other)
                - likeness(Mood.DREAMY, other);
    }

    private double likeness(Mood mood, Embedding other) {
        return moods.get(ALL.indexOf(mood)).similarityTo(other);
    }
}

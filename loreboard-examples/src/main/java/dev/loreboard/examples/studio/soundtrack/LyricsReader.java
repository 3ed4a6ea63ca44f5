package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.tagging.Lexicon;
import dev.loreboard.clip.tagging.LexiconTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says what mood words have and what they tell of: by the words that occur, and where these say no mood, by what the model makes of it all. */
final class LyricsReader {

    static final String MOOD = "mood";
    static final String THEME = "theme";

    private static final String FILE = "lyrics.properties";
    private static final double HALF_SURE = 0.5;

    private final LexiconTagger lexicon;
    private final Embedder model;
    private final Feelings feelings;

    /** @param feelings of music */
    LyricsReader(Embedder model, Feelings feelings) {
        this.lexicon = new LexiconTagger(lexicon());
        this.model = model;
        this.feelings = feelings;
    }

    private static Lexicon lexicon() {
        try (InputStream file = Objects.requireNonNull(LyricsReader.class.getResourceAsStream(FILE), FILE);
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return Lexicon.read("lyrics", text);
        } catch (IOException failure) {
            throw new UncheckedIOException("The lexicon of lyrics cannot be read from the jar.", failure);
        }
    }

    Lyrics read(String text) {
        List<Tag> found = lexicon.tagAll(List.of(Text.of(text))).getFirst();
        if (found.stream().anyMatch(tag -> tag.facet().equals(MOOD))) {
            return new Lyrics(text, found);
        }
        return new Lyrics(
                text,
                Stream.concat(found.stream(), Stream.of(byModel(text)))
                        .sorted(Comparator.comparingDouble(Tag::confidence).reversed())
                        .toList());
    }

    private Tag byModel(String text) {
        String mood = feelings.nearest(model.embed(Text.of(text))).word();
        return new Tag(MOOD, mood, HALF_SURE, "words by " + model.space().name());
    }
}

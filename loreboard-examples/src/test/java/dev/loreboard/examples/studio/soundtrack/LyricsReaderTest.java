package dev.loreboard.examples.studio.soundtrack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.verse.Verse;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of words that are sung, the reader")
class LyricsReaderTest {

    private static final int VERSES = 300;

    private static Embedder model;
    private static LyricsReader reader;

    @BeforeAll
    static void open() {
        model = Providers.discover(EmbedderProvider.class)
                .named("mini")
                .open(Settings.fromEnvironment("mini", Map.of()), Parts.none());
        reader = new LyricsReader(model, Feelings.ofMusic(model));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    @DisplayName("says the mood and the theme, right for nineteen of twenty verses of the sample world")
    void saysMoodAndTheme() {
        List<Verse> verses = LongStream.rangeClosed(1, VERSES)
                .mapToObj(seed -> Verse.of(Commission.take(seed)))
                .toList();

        assertThat(verses)
                .filteredOn(
                        verse -> first(verse.text(), "mood").equals(verse.mood().word()))
                .hasSizeGreaterThanOrEqualTo((int) (0.95 * VERSES));
        assertThat(verses)
                .filteredOn(verse ->
                        first(verse.text(), "theme").equals(verse.about().word()))
                .hasSizeGreaterThanOrEqualTo((int) (0.95 * VERSES));
    }

    private static String first(String text, String facet) {
        return reader.read(text).words(facet).stream().findFirst().orElse("");
    }

    @Test
    @DisplayName("asks the model where no word of a mood occurs, and says who answered")
    void asksTheModel() {
        assertThat(reader.read("Menacing, threatening towers").tags())
                .extracting(Tag::facet, Tag::origin)
                .containsOnly(tuple("mood", "words by " + model.space().name()));
        assertThat(reader.read("The waves were not calm, and no one laughed").words("theme"))
                .containsExactly("sea");
    }
}

package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.tck.tagging.TaggerContract;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A tagger by a lexicon")
class LexiconTaggerTest implements TaggerContract {

    private static final String LINES = """
            # moods and themes of songs
            mood.serene = calm, still, peace*
            mood.joyful = glad, laugh*, bright
            theme.sea = sea, wave*, shore
            theme.old_castle = castle, tower*
            """;

    @Override
    public Tagger openTagger() {
        return new LexiconTagger(lexicon(LINES));
    }

    private static Lexicon lexicon(String lines) {
        try {
            return Lexicon.read("songs", new StringReader(lines));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read.", impossible);
        }
    }

    @Override
    public List<Content> samples() {
        return List.of(Text.of("The waves are calm."), Text.of("Laughing by the tower, glad and bright"));
    }

    private List<Tag> tags(String text) {
        try (Tagger tagger = openTagger()) {
            return tagger.tagAll(List.of(Text.of(text))).getFirst();
        }
    }

    @Test
    @DisplayName("is the surer of a label, the more of its words occur and the fewer of others")
    void isTheSurerTheMoreWordsOccur() {
        assertThat(tags("Calm is the sea, and still the shore. PEACEFUL! I laugh."))
                .extracting(Tag::facet, Tag::label, Tag::confidence, Tag::origin)
                .containsExactly(
                        tuple("theme", "sea", 2 / 3.0, "lexicon songs"),
                        tuple("mood", "serene", 3 / 5.0, "lexicon songs"),
                        tuple("mood", "joyful", 1 / 5.0, "lexicon songs"));
    }

    @Test
    @DisplayName("knows labels of several words, and says nothing of a text without its words")
    void knowsLabelsOfSeveralWords() {
        assertThat(tags("the towers")).extracting(Tag::label).containsExactly("old castle");
        assertThat(tags("Seaside castles of peat")).isEmpty();
        assertThat(tags("")).isEmpty();
    }

    @Test
    @DisplayName("does not count what is denied, up to the end of that part of the sentence")
    void doesNotCountWhatIsDenied() {
        assertThat(tags("I'm not so glad")).isEmpty();
        assertThat(tags("It isn't calm")).isEmpty();
        assertThat(tags("It isn’t calm")).isEmpty();
        assertThat(tags("No more, glad heart")).extracting(Tag::label).containsExactly("joyful");
        assertThat(tags("never the long way home is bright"))
                .extracting(Tag::label)
                .containsExactly("joyful");
    }

    @Test
    @DisplayName("takes no pictures, and tags the texts beside them")
    void takesNoPictures() {
        try (Tagger tagger = openTagger()) {
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> tagger.tagAll(List.of(Text.of("calm"), Colours.plain(Colours.RED))))
                    .satisfies(failed -> {
                        assertThat(failed.failures()).containsOnlyKeys(1);
                        assertThat(failed.failures().get(1)).hasMessageContaining("takes TEXT only");
                        assertThat(failed.results(List.class)).containsOnlyKeys(0);
                    });
        }
    }

    @Test
    @DisplayName("refuses lines that say nothing, and says how they should be")
    void refusesLinesThatSayNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lexicon("serene = calm"))
                .withMessageContaining("like mood.serene");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lexicon("mood.serene ="))
                .withMessageContaining("at least one word");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lexicon("mood.serene = deep calm"))
                .withMessageContaining("not a single word");
        assertThatIllegalArgumentException().isThrownBy(() -> lexicon("# nothing"));
    }
}

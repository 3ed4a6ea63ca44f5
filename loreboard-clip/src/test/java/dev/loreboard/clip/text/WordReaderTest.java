package dev.loreboard.clip.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.text.WordRules.Padding;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A reader of words")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordReaderTest {

    private static final Text LONG =
            Text.of("a knight, a wizard, a wolf, a ship and a tower stand at the foot of the volcano");

    private Tokenizer tokenizer;

    @BeforeAll
    void open() {
        tokenizer = Tokenizer.open(new SmallModel("clip").folder().resolve("tokenizer.json"));
    }

    @AfterAll
    void close() {
        tokenizer.close();
    }

    private static WordRules rules(Cleaning cleaning) {
        return new WordRules(16, new Padding.Named("<|endoftext|>"), cleaning);
    }

    @Test
    @DisplayName("cuts a long text where that is allowed")
    void cutsALongText() {
        Tokens tokens = new WordReader(tokenizer, rules(Cleaning.NONE), Overlong.CUT).read(LONG);

        assertThat(tokens.ids()).hasSize(16);
        assertThat(tokens.isCut()).isTrue();
    }

    @Test
    @DisplayName("refuses a long text where it is not, with both numbers")
    void refusesALongText() {
        WordReader strict = new WordReader(tokenizer, rules(Cleaning.NONE), Overlong.REFUSE);
        int found = strict.cut(LONG).found();

        assertThatExceptionOfType(UnsupportedContentException.class)
                .isThrownBy(() -> strict.read(LONG))
                .withMessageContaining("has " + found + " tokens")
                .withMessageContaining("reads 16");
        assertThat(strict.read(Text.of("a wolf")).isCut()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @DisplayName("looks at the start alone of a text that goes on for ever, and says that it was cut")
    void looksAtTheStart(Cleaning cleaning) {
        WordReader reader = new WordReader(tokenizer, rules(cleaning), Overlong.CUT);

        Tokens tokens = reader.read(Text.of("dragon ".repeat(10_000_000)));
        Tokens blank = reader.read(Text.of(" ".repeat(100_000) + LONG.value()));
        Tokens split = reader.read(Text.of("\t".repeat(99_999) + "\ud83d\udc09"));

        assertThat(tokens.ids())
                .isEqualTo(reader.read(Text.of("dragon ".repeat(100))).ids());
        assertThat(tokens.isCut()).isTrue();
        assertThat(blank.isCut()).isTrue();
        assertThat(split.unread()).isEqualTo(2);
    }

    @Test
    @DisplayName("refuses a text of whose end it saw nothing, however few tokens the start has")
    void refusesAnUnreadEnd() {
        WordReader strict = new WordReader(tokenizer, rules(Cleaning.CANONICAL), Overlong.REFUSE);

        assertThatExceptionOfType(UnsupportedContentException.class)
                .isThrownBy(() -> strict.read(Text.of(" ".repeat(100_000) + "a wolf")))
                .withMessageContaining("goes on after the first 100000 characters");
    }

    @Test
    @DisplayName("cleans words before they are cut into tokens")
    void cleansWords() {
        WordReader canonical = new WordReader(tokenizer, rules(Cleaning.CANONICAL), Overlong.CUT);
        WordReader plain = new WordReader(tokenizer, rules(Cleaning.NONE), Overlong.CUT);

        assertThat(canonical.read(Text.of(" A  red_dragon! "))).isEqualTo(plain.read(Text.of("a red dragon")));
    }

    @Test
    @DisplayName("knows the padding by its name or its number")
    void knowsThePadding() {
        WordRules numbered = new WordRules(16, new Padding.Id(7), Cleaning.NONE);

        assertThat(new WordReader(tokenizer, rules(Cleaning.NONE), Overlong.CUT).padding())
                .isEqualTo(639);
        assertThat(new WordReader(tokenizer, numbered, Overlong.CUT).padding()).isEqualTo(7);
    }

    @Test
    @DisplayName("refuses a padding that the tokenizer does not know")
    void refusesAnUnknownPadding() {
        WordRules foreign = new WordRules(16, new Padding.Named("<nothing of the kind>"), Cleaning.NONE);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new WordReader(tokenizer, foreign, Overlong.CUT))
                .withMessageContaining("<nothing of the kind>");
    }
}

package dev.loreboard.vector.pgvector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.rule.Seed;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text without what PostgreSQL cannot keep")
class EscapedTextTest {

    private static final String CHARACTERS = "\0\1\2\3a";

    @Test
    @DisplayName("becomes the text again, stays in its order, and begins with what the text begins with")
    void keepsWhatMatters() {
        Seed.eachOf(20, random -> {
            for (int i = 0; i < 500; i++) {
                String one = any(random);
                String other = any(random);
                String escaped = EscapedText.escape(one);

                assertThat(escaped).doesNotContain("\0");
                assertThat(EscapedText.unescape(escaped)).isEqualTo(one);
                assertThat(escaped.startsWith(EscapedText.escape(other))).isEqualTo(one.startsWith(other));
                assertThat(Integer.signum(Entry.ID_ORDER.compare(escaped, EscapedText.escape(other))))
                        .isEqualTo(Integer.signum(Entry.ID_ORDER.compare(one, other)));
            }
        });
    }

    @Test
    @DisplayName("is the text itself where nothing has to be done, also in other scripts and pictures")
    void isTheTextItself() {
        assertThat(EscapedText.escape("a 龍 🐉\n")).isEqualTo("a 龍 🐉\n");
    }

    @Test
    @DisplayName("is like no text that can be kept when the text is none")
    void isLikeNoOther() {
        String broken = EscapedText.escape("a\ud800b");

        assertThat(broken).isEqualTo("a\1\3b");
    }

    private static String any(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))))
                .collect(Collectors.joining());
    }
}

package dev.loreboard.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An entry")
class EntryTest {

    private static final Embedding ANY = Embedding.of(new EmbeddingSpace("line", 1), 1);

    static Stream<String> unusableNames() {
        return Stream.of("", "two\nlines", "nul\0", "half \ud83d a pair", "x".repeat(513), "é".repeat(257));
    }

    @ParameterizedTest
    @MethodSource("unusableNames")
    @DisplayName("has an id and a group that every store can keep")
    void hasNamesThatCanBeKept(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.of(name, ANY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Entry.of("fine", ANY).withGroup(name));
    }

    @Test
    @DisplayName("takes an id of 512 bytes")
    void takesALongId() {
        assertThat(Entry.of("é".repeat(256), ANY).id()).hasSize(256);
    }

    @Test
    @DisplayName("is ordered by the UTF-8 bytes of its id")
    void isOrderedByUtf8() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> alphabet = List.of("", "a", "B", "é", "\ud7ff", "\ue000", "\uffff", "\ud800\udc00", "🐉", "🐊");
        Comparator<String> byBytes = (one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        for (int round = 0; round < 5000; round++) {
            String one = word(random, alphabet);
            String other = word(random, alphabet);

            assertThat(Integer.signum(Entry.ID_ORDER.compare(one, other)))
                    .as(one + " against " + other)
                    .isEqualTo(Integer.signum(byBytes.compare(one, other)));
        }
    }

    private static String word(SplittableRandom random, List<String> alphabet) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(alphabet.get(random.nextInt(alphabet.size())));
        }
        return word.toString();
    }
}

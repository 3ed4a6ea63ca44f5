package dev.loreboard.clip.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A tokenizer")
class TokenizerTest {

    private static final int ANY_NUMBER = 1_000_000;

    private static Tokenizer small(String model) {
        return Tokenizer.open(new SmallModel(model).folder().resolve("tokenizer.json"));
    }

    private static void assertSame(Tokenizer tokenizer, List<ReferenceIds> references) {
        for (ReferenceIds reference : references) {
            assertThat(tokenizer.tokens(reference.text(), ANY_NUMBER))
                    .as("\"" + reference.text() + "\" " + reference.remark())
                    .isEqualTo(new Tokens(reference.ids(), reference.ids().size(), 0));
        }
    }

    @Test
    @DisplayName("of the real CLIP gives the ids that Transformers.js gives, for more than a thousand texts")
    void ofTheRealClip() {
        List<ReferenceIds> references = ReferenceIds.read("clip");
        try (Tokenizer tokenizer = Tokenizer.open(Needed.data("clip-tokenizer/tokenizer.json"))) {
            assertSame(tokenizer, references);
        }
        assertThat(references).hasSizeGreaterThan(1_000);
        assertThat(references).filteredOn(text -> !text.remark().isEmpty()).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip", "siglip", "siglip2", "sentences"})
    @DisplayName("of each family gives the ids that Transformers.js gives")
    void ofEachFamily(String family) {
        try (Tokenizer tokenizer = small(family)) {
            assertSame(tokenizer, ReferenceIds.read("small-" + family));
        }
    }

    @Test
    @DisplayName("keeps the end of a text that it cuts, and says that it was cut")
    void keepsTheEnd() {
        try (Tokenizer tokenizer = small("clip")) {
            Tokens whole = tokenizer.tokens("dragon dragon dragon dragon", ANY_NUMBER);

            Tokens cut = tokenizer.tokens("dragon dragon dragon dragon", 5);

            assertThat(whole.isCut()).isFalse();
            assertThat(cut.isCut()).isTrue();
            assertThat(cut.found()).isEqualTo(whole.ids().size()).isGreaterThan(5);
            assertThat(cut.ids().subList(0, 4)).isEqualTo(whole.ids().subList(0, 4));
            assertThat(cut.ids().getLast()).isEqualTo(whole.ids().getLast());
        }
    }

    @Test
    @DisplayName("knows the ids of single tokens by name")
    void knowsSingleTokens() {
        try (Tokenizer tokenizer = small("clip")) {
            assertThat(tokenizer.id("<|endoftext|>")).hasValue(639);
            assertThat(tokenizer.id("!")).hasValue(0);
            assertThat(tokenizer.id("!</w>")).hasValue(256);
            assertThat(tokenizer.id("a dragon over a castle")).isEmpty();
        }
        try (Tokenizer siglip = small("siglip");
                Tokenizer siglip2 = small("siglip2")) {
            assertThat(siglip.id("</s>")).hasValue(1);
            assertThat(siglip.id("<unk>")).hasValue(2);
            assertThat(siglip2.id("<pad>")).hasValue(0);
        }
    }

    @Test
    @DisplayName("takes a megabyte without a blank")
    void takesAMegabyte() {
        try (Tokenizer tokenizer = small("clip")) {
            assertThat(tokenizer.tokens("ab".repeat(1 << 19), 16).ids()).hasSize(16);
        }
    }

    @Test
    @DisplayName("may be asked by many threads at once")
    void mayBeShared() {
        List<ReferenceIds> references = ReferenceIds.read("small-clip");
        try (Tokenizer tokenizer = small("clip")) {
            IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> references.get(i % references.size()))
                    .forEach(reference -> assertThat(tokenizer
                                    .tokens(reference.text(), ANY_NUMBER)
                                    .ids())
                            .isEqualTo(reference.ids()));
        }
    }

    @Test
    @DisplayName("refuses a file that is missing, empty, damaged or something else, naming it")
    void refusesOtherFiles(@TempDir Path folder) throws IOException {
        String whole = Files.readString(new SmallModel("clip").folder().resolve("tokenizer.json"));
        Path file = folder.resolve("tokenizer.json");
        List<String> contents =
                List.of("", "{}", "[]", whole.substring(0, whole.length() / 2), "{\"model\":{\"type\":\"Nothing\"}}");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Tokenizer.open(file))
                .withMessageContaining(file.toString());
        for (String content : contents) {
            Files.writeString(file, content);
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> Tokenizer.open(file))
                    .withMessageContaining(file.toString());
        }
    }

    @Test
    @DisplayName("refuses to work once it is closed, and may be closed twice")
    void isClosedOnce() {
        Tokenizer tokenizer = small("clip");
        tokenizer.close();
        tokenizer.close();

        assertThatIllegalStateException().isThrownBy(() -> tokenizer.tokens("a", 5));
    }
}

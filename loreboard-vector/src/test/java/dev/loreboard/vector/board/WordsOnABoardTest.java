package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.Reason;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.WordEmbedder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board that is asked for words too")
class WordsOnABoardTest {

    private static final Filter INK = Field.named("style").is("ink");

    private final Embedder words = new WordEmbedder();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        words.close();
    }

    private Loreboard filled() {
        Loreboard board = Loreboard.at(folder).embedder(words).open();
        board.addAll(
                List.of(
                        addition("near", "a dragon over a village", "unnamed"),
                        addition("both", "a dragon over a town", "Smaug"),
                        addition("named", "a quarterly tax report", "Smaug, a portrait"),
                        addition("neither", "an annual tax report", "unnamed")),
                Progress.ignored());
        return board;
    }

    private static Addition addition(String id, String text, String caption) {
        return Addition.of(Text.of(text))
                .withId(id)
                .withWords(caption)
                .withMetadata(Metadata.none().with("style", id.equals("both") ? "oil" : "ink"));
    }

    @Test
    @DisplayName("finds what is near, what holds them, and first what is both")
    void findsBoth() {
        try (Loreboard board = filled()) {
            assertThat(board.search("a dragon over a")).extracting(Hit::id).containsExactlyInAnyOrder("near", "both");

            List<Hit> hits = board.search(Search.forWords("a dragon over a").orHolding("smaug"));

            assertThat(hits).extracting(Hit::id).containsExactlyInAnyOrder("both", "near", "named");
            assertThat(hits.getFirst().id()).isEqualTo("both");
        }
    }

    @Test
    @DisplayName("tells why each is there: its words, the example it resembles most, the filter that let it in")
    void tellsWhy() {
        try (Loreboard board = filled()) {
            List<Hit> hits = board.search(Search.forWords("a tax report")
                    .and(Text.of("a dragon over a village"))
                    .orHolding("smaug")
                    .where(INK)
                    .atAnyRelevance());

            assertThat(reasons(hits, "near").getLast()).isEqualTo(new Reason.Passes(INK));
            assertThat(resembled(reasons(hits, "near").getFirst())).isEqualTo(1);
            assertThat(reasons(hits, "named").getFirst()).isEqualTo(new Reason.HasWords(List.of("smaug")));
            assertThat(resembled(reasons(hits, "named").get(1))).isZero();
            assertThat(hits).extracting(Hit::id).doesNotContain("both");
        }
    }

    @Test
    @DisplayName("takes words that are none as no words")
    void takesNoWords() {
        try (Loreboard board = filled()) {
            assertThat(board.search(Search.forWords("a dragon over a").orHolding(" \t")))
                    .extracting(Hit::id)
                    .containsExactlyInAnyOrder("near", "both");
        }
    }

    @Test
    @DisplayName("says what to do when its store cannot search words")
    void refuses() {
        try (Loreboard board = Loreboard.at(folder)
                .embedder(words)
                .store("exact", Settings.none())
                .open()) {
            board.add(Text.of("a dragon"));

            assertThatIllegalStateException()
                    .isThrownBy(() -> board.search(Search.forWords("a dragon").orHolding("dragon")))
                    .withMessageContainingAll("\"dragon\"", "ExactStore", "leave out orHolding");
        }
    }

    private static int resembled(Reason reason) {
        return ((Reason.Resembles) reason).example();
    }

    private static List<Reason> reasons(List<Hit> hits, String id) {
        return hits.stream()
                .filter(hit -> hit.id().equals(id))
                .findFirst()
                .orElseThrow()
                .match()
                .reasons();
    }
}

package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on stores")
class StoresGuideTest {

    @TempDir
    Path folder;

    private final EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);
    private final Embedding dragon = Embedding.of(space, 0.8f, 0.9f);
    private final Embedding storm = Embedding.of(space, 0.1f, 1.0f);
    private final Embedding hearth = Embedding.of(space, 0.9f, 0.1f);
    private final VectorStore store = new ExactStore(ExactOptions.inMemory(), space);

    @BeforeEach
    void putThree() {
        // region put
        store.put(List.of(
                Entry.of("dragon", dragon)
                        .withMetadata(Metadata.none().with("style", "ink").with("year", 2020))
                        .withText("A dragon asleep on its gold"),
                Entry.of("storm", storm).withMetadata(Metadata.none().with("style", "oil")),
                Entry.of("hearth", hearth).withGroup("the inn")));
        // endregion
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    @DisplayName("keeps entries in a file")
    void keepsEntriesInAFile() {
        // region file
        Path file = folder.resolve("board");
        try (VectorStore kept = new ExactStore(ExactOptions.at(file), space)) {
            kept.put(List.of(Entry.of("dragon", dragon))); // on disk when this returns
        }

        try (VectorStore again = ExactStore.existing(ExactOptions.at(file))) { // knows its space by itself
            assertThat(again.space()).isEqualTo(space);
            assertThat(again.count(Filter.everything())).isEqualTo(1);
        }
        // endregion
    }

    @Test
    @DisplayName("changes what is known about an entry")
    void describesEntries() {
        // region describe
        store.describe("storm", Metadata.none().with("style", "oil").with("sold", true));
        Optional<Entry> found = store.find("storm");

        assertThatExceptionOfType(EntryNotFoundException.class)
                .isThrownBy(() -> store.describe("strom", Metadata.none()));
        // endregion

        assertThat(found.orElseThrow().metadata().find("sold")).isPresent();
    }

    @Test
    @DisplayName("asks for what is near to some and away from others, under conditions")
    void asks() {
        // region query
        List<Match> matches = store.search(Query.near(dragon)
                .plus(hearth) // and near to this as well
                .minus(storm) // but away from this
                .where(Field.named("sold").is(true).negated())
                .atLeast(0.5) // nothing less similar than that
                .limit(20));

        Match best = matches.getFirst();
        System.out.println(best.entry().id() + " " + best.similarity());
        // endregion

        assertThat(matches).extracting(match -> match.entry().id()).containsExactly("hearth", "dragon");
    }

    @Test
    @DisplayName("answers once for each group")
    void answersOnceForEachGroup() {
        // region groups
        store.put(List.of(
                Entry.of("inn, the door", Embedding.of(space, 0.6f, 0.2f)).withGroup("the inn"),
                Entry.of("inn, the sign", Embedding.of(space, 0.5f, 0.3f)).withGroup("the inn")));

        List<Match> matches = store.search(Query.near(hearth).oncePerGroup());
        // endregion

        assertThat(matches).extracting(match -> match.entry().id()).containsExactly("hearth", "dragon", "storm");
    }

    @Test
    @DisplayName("asks several things at once")
    void asksSeveralThings() {
        // region several
        List<List<Match>> answers =
                store.searchAll(List.of(Query.near(dragon), Query.near(storm).limit(1)));
        // endregion

        assertThat(answers).hasSize(2);
        assertThat(answers.get(1).getFirst().entry().id()).isEqualTo("storm");
    }

    @Test
    @DisplayName("reads everything page by page")
    void readsPageByPage() {
        List<String> ids = new ArrayList<>();

        // region pages
        Optional<PageRequest> next = Optional.of(PageRequest.first(2).where(Filter.everything()));
        while (next.isPresent()) {
            Page page = store.page(next.get());
            page.entries().forEach(entry -> ids.add(entry.id()));
            next = page.next();
        }
        // endregion

        assertThat(ids).containsExactly("dragon", "hearth", "storm");
    }

    @Test
    @DisplayName("counts and removes")
    void countsAndRemoves() {
        // region remove
        long oils = store.count(Field.named("style").is("oil"));
        long removed = store.removeWhere(Field.named("style").is("oil"));
        long unknown = store.remove(List.of("no such entry"));
        // endregion

        assertThat(List.of(oils, removed, unknown)).containsExactly(1L, 1L, 0L);
    }
}

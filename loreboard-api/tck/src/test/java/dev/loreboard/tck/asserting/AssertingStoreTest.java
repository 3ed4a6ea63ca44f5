package dev.loreboard.tck.asserting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.sabotage.BrokenStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An asserting store")
class AssertingStoreTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("flat", 2);
    private static final Entry NEAR = entry("near", 1, 0)
            .withMetadata(Metadata.none().with("style", "ink"))
            .withGroup("group");
    private static final Entry MIDDLE = entry("middle", 1, 1).withGroup("group");
    private static final Entry FAR = entry("far", 0, 1);
    private static final Query QUERY = Query.near(NEAR.embedding());

    @Test
    @DisplayName("notices answers that break the promises of a query")
    void noticesWrongAnswers() {
        List<Match> all = QUERY.over(List.of(NEAR, MIDDLE, FAR));

        assertNoticed(QUERY, all.reversed(), "best first");
        assertNoticed(QUERY.limit(2), all, "at most 2 matches");
        assertNoticed(QUERY.atLeast(0.5), all, "below the floor");
        assertNoticed(QUERY.where(Field.named("style").is("ink")), all, "\"middle\" is not let in");
        assertNoticed(QUERY.oncePerGroup(), all, "the group of \"middle\" is found twice");
        assertNoticed(QUERY, List.of(all.get(0), all.get(0)), "\"near\" is found twice");
        assertNoticed(QUERY, List.of(Match.of(MIDDLE, 0.9)), "the similarity of \"middle\"");
        assertNoticed(QUERY, List.of(new Match(NEAR, 1, 7, List.of())), "the score is the similarity");
    }

    @Test
    @DisplayName("notices a query that gets no answer, and one of another space that gets one")
    void noticesMissingAnswers() {
        VectorStore none = answering(queries -> List.of());
        VectorStore any = answering(
                queries -> queries.stream().map(query -> List.<Match>of()).toList());
        Embedding elsewhere = Embedding.of(new EmbeddingSpace("elsewhere", 2), 1, 0);

        assertBreaksItsPromise(none, store -> store.search(QUERY), "one answer for each query");
        assertBreaksItsPromise(any, store -> store.search(Query.near(elsewhere)), "another space");
    }

    @Test
    @DisplayName("notices pages that break the promises of a request")
    void noticesWrongPages() {
        Filter ink = Field.named("style").is("ink");

        assertNoticed(PageRequest.first(1), new Page(List.of(FAR, NEAR), Optional.empty()), "at most 1");
        assertNoticed(PageRequest.first(2), new Page(List.of(NEAR, FAR), Optional.empty()), "in id order");
        assertNoticed(PageRequest.first(2).after("g"), new Page(List.of(FAR), Optional.empty()), "in id order");
        assertNoticed(PageRequest.first(2).where(ink), new Page(List.of(FAR), Optional.empty()), "is not let in");
        assertNoticed(
                PageRequest.first(2),
                new Page(List.of(), Optional.of(PageRequest.first(2))),
                "a page that others follow holds something");
        assertNoticed(
                PageRequest.first(1),
                new Page(List.of(FAR), Optional.of(PageRequest.first(1))),
                "goes on behind the last entry");
    }

    @Test
    @DisplayName("notices an entry of another space that is taken")
    void noticesForeignEntries() {
        VectorStore careless = new BrokenStore(SPACE) {
            @Override
            public void put(Collection<Entry> entries) {}
        };
        Entry foreign = Entry.of("foreign", Embedding.of(new EmbeddingSpace("elsewhere", 2), 1, 0));

        assertBreaksItsPromise(careless, store -> store.put(List.of(foreign)), "an entry of another space is refused");
    }

    @Test
    @DisplayName("notices that another entry is found than was asked for")
    void noticesAnotherEntry() {
        VectorStore confused = new BrokenStore(SPACE) {
            @Override
            public Optional<Entry> find(String id) {
                return Optional.of(NEAR);
            }
        };

        assertBreaksItsPromise(confused, store -> store.find("far"), "it finds \"far\"");
    }

    @Test
    @DisplayName("notices counts that cannot be")
    void noticesImpossibleCounts() {
        VectorStore boasting = new BrokenStore(SPACE) {
            @Override
            public long count(Filter filter) {
                return 1;
            }

            @Override
            public long remove(Collection<String> ids) {
                return ids.size();
            }

            @Override
            public long removeWhere(Filter filter) {
                return -1;
            }
        };

        assertBreaksItsPromise(boasting, store -> store.count(Filter.nothing()), "nothing matches");
        assertBreaksItsPromise(boasting, store -> store.remove(List.of("a", "a")), "of 1 different ids 2");
        assertBreaksItsPromise(boasting, store -> store.removeWhere(Filter.everything()), "not negative");
    }

    @Test
    @DisplayName("notices a space and a durability that change")
    void noticesChanges() {
        AtomicInteger asked = new AtomicInteger();
        VectorStore unsteady = new BrokenStore(SPACE) {
            @Override
            public EmbeddingSpace space() {
                return new EmbeddingSpace("space " + asked.incrementAndGet(), 2);
            }

            @Override
            public Durability durability() {
                return Durability.values()[asked.incrementAndGet() % 3];
            }
        };

        assertBreaksItsPromise(unsteady, VectorStore::space, "it stays the same");
        assertBreaksItsPromise(unsteady, VectorStore::durability, "it stays the same");
    }

    @Test
    @DisplayName("lets failures of the family through, and notices others")
    void noticesStrangeFailures() {
        VectorStore failing = new BrokenStore(SPACE) {
            @Override
            public long count(Filter filter) {
                throw new StorageException("The disk is full.");
            }

            @Override
            public Optional<Entry> find(String id) {
                throw new ArrayIndexOutOfBoundsException(7);
            }
        };

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> new AssertingStore(failing).count(Filter.everything()));
        assertBreaksItsPromise(failing, store -> store.find("far"), "ArrayIndexOutOfBoundsException");
    }

    @Test
    @DisplayName("closes its store twice")
    void closesTwice() {
        AtomicInteger closed = new AtomicInteger();
        VectorStore counting = new BrokenStore(SPACE) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };

        new AssertingStore(counting).close();

        assertThat(closed).hasValue(2);
    }

    private static void assertNoticed(Query query, List<Match> answer, String message) {
        assertBreaksItsPromise(answering(queries -> List.of(answer)), store -> store.search(query), message);
    }

    private static void assertNoticed(PageRequest request, Page page, String message) {
        VectorStore paging = new BrokenStore(SPACE) {
            @Override
            public Page page(PageRequest asked) {
                return page;
            }
        };
        assertBreaksItsPromise(paging, store -> store.page(request), message);
    }

    private static VectorStore answering(Function<List<Query>, List<List<Match>>> answers) {
        return new BrokenStore(SPACE) {
            @Override
            public List<List<Match>> searchAll(List<Query> queries) {
                return answers.apply(queries);
            }
        };
    }

    private static void assertBreaksItsPromise(VectorStore broken, Consumer<VectorStore> call, String message) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> call.accept(new AssertingStore(broken)))
                .withMessageContaining(message);
    }

    private static Entry entry(String id, float first, float second) {
        return Entry.of(id, Embedding.of(SPACE, first, second));
    }
}

package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.store.StoreContract;
import dev.loreboard.tck.store.VectorStoreContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Stores that are wrong in one way each. */
final class StoreSaboteurs {

    private StoreSaboteurs() {}

    @Breaks("tellsItsSpace")
    static class TellsAnotherSpace implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public EmbeddingSpace space() {
                    return new EmbeddingSpace("another", 4);
                }
            };
        }
    }

    @Breaks("anEmptyStoreHoldsNothing")
    static class IsNeverEmpty implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            VectorStore store = new BrokenStore(space);
            store.put(List.of(Entry.of("left over", StoreContract.along(0))));
            return store;
        }
    }

    @Breaks("keepsWhatWasPut")
    static class ForgetsGroups implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public Optional<Entry> find(String id) {
                    return super.find(id)
                            .map(entry ->
                                    new Entry(id, entry.embedding(), entry.metadata(), entry.text(), Optional.empty()));
                }
            };
        }
    }

    @Breaks("keepsAnyText")
    static class TrimsText implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public Optional<Entry> find(String id) {
                    return super.find(id)
                            .map(entry -> entry.text()
                                    .map(text -> entry.withText(text.strip()))
                                    .orElse(entry));
                }
            };
        }
    }

    @Breaks("puttingAgainReplaces")
    static class MergesMetadata implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public void put(Collection<Entry> entries) {
                    super.put(entries.stream().map(this::merged).toList());
                }

                private Entry merged(Entry entry) {
                    Metadata merged = find(entry.id()).map(Entry::metadata).orElse(Metadata.none());
                    for (var value : entry.metadata().values().entrySet()) {
                        merged = merged.with(value.getKey(), value.getValue());
                    }
                    return entry.withMetadata(merged);
                }
            };
        }
    }

    @Breaks("theLastOfABatchCounts")
    static class KeepsTheFirstOfABatch implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public void put(Collection<Entry> entries) {
                    super.put(new ArrayList<>(entries).reversed());
                }
            };
        }
    }

    @Breaks("nothingIsFine")
    static class RefusesEmptyBatches implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public void put(Collection<Entry> entries) {
                    if (entries.isEmpty()) {
                        throw new IllegalArgumentException("nothing to put");
                    }
                    super.put(entries);
                }
            };
        }
    }

    @Breaks("refusesEntriesOfAnotherSpace")
    static class StoresHalfABatch implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public void put(Collection<Entry> entries) {
                    entries.forEach(entry -> super.put(List.of(entry)));
                }
            };
        }
    }

    @Breaks("refusesQueriesOfAnotherSpace")
    static class ChecksSpacesOnlyWhenItHasEntries implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public List<List<Match>> searchAll(List<Query> queries) {
                    return count(Filter.everything()) == 0
                            ? queries.stream().map(query -> List.<Match>of()).toList()
                            : super.searchAll(queries);
                }
            };
        }
    }

    @Breaks("describingReplacesMetadataAlone")
    static class DescribingDropsTheText implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public void describe(String id, Metadata metadata) {
                    super.describe(id, metadata);
                    put(List.of(Entry.of(id, find(id).orElseThrow().embedding()).withMetadata(metadata)));
                }
            };
        }
    }

    @Breaks("describingNothingIsRefused")
    static class DescribesNothingInSilence implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public void describe(String id, Metadata metadata) {
                    if (find(id).isPresent()) {
                        super.describe(id, metadata);
                    }
                }
            };
        }
    }

    /** Changes the answer to each query. */
    private abstract static class BrokenSearch implements VectorStoreContract {

        abstract List<Match> answer(Query query, VectorStore good);

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public List<List<Match>> searchAll(List<Query> queries) {
                    super.searchAll(queries);
                    return queries.stream().map(query -> answer(query, good)).toList();
                }
            };
        }
    }

    @Breaks("matchesComeBestFirst")
    static class ReportsDistances extends BrokenSearch {

        @Override
        List<Match> answer(Query query, VectorStore good) {
            return good.search(query).stream()
                    .map(match -> Match.of(match.entry(), 1 - match.similarity()))
                    .toList();
        }
    }

    @Breaks("tiesComeById")
    static class OrdersIdsLikeJavaStrings extends BrokenSearch {

        @Override
        List<Match> answer(Query query, VectorStore good) {
            return good.search(query).stream()
                    .sorted((one, other) -> one.score() == other.score()
                            ? one.entry().id().compareTo(other.entry().id())
                            : Double.compare(other.score(), one.score()))
                    .toList();
        }
    }

    @Breaks("answersStandInOrder")
    static class AnswersBackwards implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public List<List<Match>> searchAll(List<Query> queries) {
                    return super.searchAll(queries).reversed();
                }
            };
        }
    }

    @Breaks("theLimitHolds")
    static class FindsOneTooMany extends BrokenSearch {

        @Override
        List<Match> answer(Query query, VectorStore good) {
            return good.search(query.limit(query.limit() + 1));
        }
    }

    @Breaks("theFloorHolds")
    static class IgnoresTheFloor extends BrokenSearch {

        @Override
        List<Match> answer(Query query, VectorStore good) {
            return good.search(query.atLeast(-1));
        }
    }

    @Breaks("severalExamplesAskTogether")
    static class LooksAtTheFirstExampleAlone extends BrokenSearch {

        @Override
        List<Match> answer(Query query, VectorStore good) {
            return good.search(Query.near(query.wanted().getFirst()).limit(query.limit()));
        }
    }

    @Breaks("oncePerGroupFindsTheBest")
    static class GroupsAfterLimiting extends BrokenSearch {

        @Override
        List<Match> answer(Query query, VectorStore good) {
            if (query.grouping() == Query.Grouping.EVERY_ENTRY) {
                return good.search(query);
            }
            Set<Optional<String>> seen = new HashSet<>();
            Query everyEntry = Query.near(query.target()).where(query.filter()).limit(query.limit());
            return good.search(everyEntry).stream()
                    .filter(match -> seen.add(match.entry().group()))
                    .toList();
        }
    }

    @Breaks("aFilteredSearchIsComplete")
    static class FiltersAfterLimiting extends BrokenSearch {

        @Override
        List<Match> answer(Query query, VectorStore good) {
            return good.search(query.where(Filter.everything())).stream()
                    .filter(match -> query.filter().matches(match.entry().metadata()))
                    .toList();
        }
    }

    @Breaks("filtersMeanWhatTheySay")
    static class TakesMissingForDifferent implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public long count(Filter filter) {
                    return filter instanceof Filter.IsNot(var field, var value)
                            ? super.count(field.is(value).negated())
                            : super.count(filter);
                }
            };
        }
    }

    @Breaks("pagesHoldEverythingOnce")
    static class RepeatsTheLastOfEachPage implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public Page page(PageRequest request) {
                    Page page = super.page(request);
                    return page.entries().size() < 2
                            ? page
                            : new Page(
                                    page.entries(),
                                    page.next()
                                            .map(next -> next.after(page.entries()
                                                    .get(page.entries().size() - 2)
                                                    .id())));
                }
            };
        }
    }

    @Breaks("pagesHonourTheFilter")
    static class PagesPastTheFilter implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public Page page(PageRequest request) {
                    return super.page(request.where(Filter.everything()));
                }
            };
        }
    }

    @Breaks("pagesGoOnBehindAGoneId")
    static class NeedsTheLastIdOfAPage implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public Page page(PageRequest request) {
                    if (request.after().isPresent()
                            && find(request.after().get()).isEmpty()) {
                        throw new StorageException("the page's last entry is gone");
                    }
                    return super.page(request);
                }
            };
        }
    }

    @Breaks("removesById")
    static class CountsWhatItWasAskedFor implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public long remove(Collection<String> ids) {
                    super.remove(ids);
                    return ids.size();
                }
            };
        }
    }

    @Breaks("removesByFilter")
    static class RemovesTheOpposite implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public long removeWhere(Filter filter) {
                    return super.removeWhere(filter.negated());
                }
            };
        }
    }

    @Breaks("agreesWithAPlainListAfterAnyHistory")
    static class FindsWhatWasReplaced implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            List<Entry> everPut = new ArrayList<>();
            return new BrokenStore(space) {
                @Override
                public void put(Collection<Entry> entries) {
                    super.put(entries);
                    everPut.addAll(entries);
                }

                @Override
                public List<List<Match>> searchAll(List<Query> queries) {
                    return queries.stream().map(query -> query.over(everPut)).toList();
                }
            };
        }
    }

    @Breaks("concurrentPutsLoseNothing")
    static class LosesConcurrentPuts implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            AtomicReference<Thread> first = new AtomicReference<>();
            return new BrokenStore(space) {
                @Override
                public void put(Collection<Entry> entries) {
                    first.compareAndSet(null, Thread.currentThread());
                    if (first.get() == Thread.currentThread()) {
                        super.put(entries);
                    }
                }
            };
        }
    }

    @Breaks("closingTwiceIsFine")
    static class ComplainsWhenClosedTwice implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                private boolean closed;

                @Override
                public void close() {
                    if (closed) {
                        throw new IllegalStateException("closed already");
                    }
                    closed = true;
                }
            };
        }
    }

    @Breaks("aClosedOneRefusesEveryCall")
    static class AnswersWhenClosed implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public void close() {}
            };
        }
    }

    @Breaks("anInterruptedCallIsCancelled")
    static class SwallowsInterruption implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public Optional<Entry> find(String id) {
                    Thread.interrupted();
                    return super.find(id);
                }
            };
        }
    }

    @Breaks("interruptionBreaksNothing")
    static class DiesWhenInterrupted implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                @Override
                public Optional<Entry> find(String id) {
                    if (Thread.currentThread().isInterrupted()) {
                        close();
                    }
                    return super.find(id);
                }
            };
        }
    }

    @Breaks("manyThreadsMayCall")
    static class IsForOneThread implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                private final Set<Thread> callers = new HashSet<>();

                @Override
                public synchronized Optional<Entry> find(String id) {
                    callers.add(Thread.currentThread());
                    if (callers.size() > 1) {
                        throw new StorageException("called from a second thread");
                    }
                    return super.find(id);
                }
            };
        }
    }

    @Breaks("closingWaitsForRunningCalls")
    static class ClosesUnderRunningCalls implements VectorStoreContract {

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return new BrokenStore(space) {
                private volatile boolean gone;

                @Override
                public Optional<Entry> find(String id) {
                    if (gone) {
                        throw new NullPointerException("the index is gone");
                    }
                    return super.find(id);
                }

                @Override
                public void close() {
                    gone = true;
                }
            };
        }
    }
}

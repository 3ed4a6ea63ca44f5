package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.engine.Batches;
import dev.loreboard.vector.engine.EntryWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Changes a collection, one change after the other: each first reads what Chroma has, and then says what is to go. */
final class Changing {

    /** Records in one request, and bytes of them: a server takes some forty megabytes. */
    private static final int MOST_RECORDS = 500;

    private static final long MOST_BYTES = 8_000_000;
    private static final long ESCAPES = 3;
    private static final long NUMBER = 20;
    private static final List<ChromaCollection.Column> METADATA = List.of(ChromaCollection.Column.METADATAS);

    private final ChromaCollection collection;
    private final Reading reading;
    private final ReentrantLock lock = new ReentrantLock();

    Changing(ChromaCollection collection, Reading reading) {
        this.collection = collection;
        this.reading = reading;
    }

    void put(Collection<Entry> batch) {
        Map<String, Entry> last = new LinkedHashMap<>();
        batch.forEach(entry -> last.put(entry.id(), entry));
        alone(() -> {
            for (List<Entry> piece : Batches.of(List.copyOf(last.values()), most(), Changing::bytes, MOST_BYTES)) {
                collection.upsert(piece, known(piece.stream().map(Entry::id).toList()));
            }
            return true;
        });
    }

    void describe(String id, Metadata metadata) {
        alone(() -> {
            Entry entry = reading.find(id).orElseThrow(() -> new EntryNotFoundException(id));
            collection.updateMetadata(entry.withMetadata(metadata), known(List.of(id)));
            return true;
        });
    }

    long remove(Collection<String> ids) {
        return alone(() -> removeAll(ids.stream().distinct().toList()));
    }

    long removeWhere(Filter filter) {
        return alone(() -> removeAll(reading.matching(filter).toList()));
    }

    private long removeAll(List<String> ids) {
        long removed = 0;
        for (List<String> piece : Batches.of(ids, most())) {
            List<String> there = collection.get(piece, List.of()).ids().stream()
                    .filter(Set.copyOf(piece)::contains)
                    .toList();
            if (!there.isEmpty()) {
                collection.delete(there);
            }
            removed += there.size();
        }
        return removed;
    }

    private Map<String, JsonNode> known(List<String> ids) {
        return collection.get(ids, METADATA).metadataById();
    }

    private int most() {
        return Math.clamp(collection.limits().batch(), 1, MOST_RECORDS);
    }

    private static long bytes(Entry entry) {
        return ESCAPES * EntryWriter.toBytes(entry).length
                + NUMBER * entry.embedding().dimension();
    }

    /** On a thread that nobody interrupts: half of a change would be worse than a late end. */
    private <T> T alone(Supplier<T> change) {
        lock.lock();
        try {
            return CompletableFuture.supplyAsync(
                            change, work -> Thread.ofVirtual().name("chroma").start(work))
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof LoreboardException known ? known : failure;
        } finally {
            lock.unlock();
        }
    }
}

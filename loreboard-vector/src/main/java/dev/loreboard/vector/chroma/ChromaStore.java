package dev.loreboard.vector.chroma;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.engine.Retries;
import dev.loreboard.vector.flight.SearchEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A store in a collection of a Chroma server. Searches use Chroma's index, which guesses, and Chroma narrows them down
 * by what it can say of a filter.
 *
 * <p>Some calls cost more than they look, since Chroma can only give every record that a condition lets in: an exact
 * query reads all of those; counting with a filter, or removing by one, reads their metadata; a page reads all of their
 * ids, and as many entries as it holds.
 *
 * <p>Several programs may use one collection, but should not change the same entry at the same time: describing it
 * reads it first, and would mix it with what another program puts meanwhile. May be shared between threads.
 */
public final class ChromaStore implements VectorStore {

    private final Gate gate;
    private final ChromaClient client;
    private final EmbeddingSpace space;
    private final Reading reading;
    private final Changing changing;

    /**
     * Opens a store for this space; its collection is made when it is missing.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the collection was made for another space
     * @throws dev.loreboard.api.failure.StorageException when the collection is not one of a store
     * @throws dev.loreboard.api.failure.ServiceException when the server cannot be reached, or refuses
     */
    public ChromaStore(ChromaOptions options, EmbeddingSpace space) {
        this(options, Optional.of(space), Retries.few());
    }

    ChromaStore(ChromaOptions options, Optional<EmbeddingSpace> wanted, Retries retries) {
        this.gate = new Gate("the Chroma store \"" + options.collection() + "\"");
        this.client = new ChromaClient(options, retries);
        try {
            Opening.Opened opened = new Opening(options, client, wanted).open();
            this.space = opened.space();
            this.reading = new Reading(opened.collection(), space);
            this.changing = new Changing(opened.collection(), reading);
        } catch (RuntimeException failure) {
            client.close();
            throw failure;
        }
    }

    /**
     * Opens a store that is there already, in whatever space it was made for.
     *
     * @throws dev.loreboard.api.failure.StorageException when there is none
     * @throws dev.loreboard.api.failure.ServiceException when the server cannot be reached, or refuses
     */
    public static ChromaStore existing(ChromaOptions options) {
        return new ChromaStore(options, Optional.empty(), Retries.few());
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public Durability durability() {
        return Durability.REMOTE;
    }

    @Override
    public void put(Collection<Entry> batch) {
        gate.run("put", () -> {
            batch.forEach(entry -> space.requireSame(entry.embedding().space(), gate.toString()));
            changing.put(batch);
        });
    }

    @Override
    public void describe(String id, Metadata metadata) {
        gate.run("describe", () -> changing.describe(id, metadata));
    }

    @Override
    public Optional<Entry> find(String id) {
        return gate.call("find", () -> reading.find(id));
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return gate.call("searchAll", () -> {
            queries.forEach(query -> space.requireSame(query.space(), gate.toString()));
            return SearchEvent.timed(
                    "chroma",
                    queries.size(),
                    () -> queries.stream().map(reading::answer).toList());
        });
    }

    @Override
    public Page page(PageRequest request) {
        return gate.call("page", () -> reading.page(request));
    }

    @Override
    public long count(Filter filter) {
        return gate.call("count", () -> reading.count(filter));
    }

    @Override
    public long remove(Collection<String> ids) {
        return gate.call("remove", () -> changing.remove(ids));
    }

    @Override
    public long removeWhere(Filter filter) {
        return gate.call("removeWhere", () -> changing.removeWhere(filter));
    }

    @Override
    public void close() {
        gate.close(client::close);
    }
}

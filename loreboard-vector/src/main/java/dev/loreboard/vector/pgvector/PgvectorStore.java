package dev.loreboard.vector.pgvector;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.FacetCount;
import dev.loreboard.api.store.Facets;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.HybridSearch;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.engine.Retries;
import dev.loreboard.vector.flight.SearchEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A store in a table of PostgreSQL, with pgvector for what is near and PostgreSQL's own search for words. Filters are
 * answered by the server, an index guesses the nearest, and exact queries go past it. Each call is one transaction or a
 * few short ones.
 *
 * <p>Words are searched for in the first 100,000 characters of a text, and vectors of more than 4,000 dimensions have
 * no index. Several programs may use one table. May be shared between threads.
 */
public final class PgvectorStore implements VectorStore, HybridSearch, Facets {

    private final String name;
    private final Gate gate;
    private final Transactions transactions;
    private final Rows rows;
    private final Search search;
    private final WordSearch wordSearch;
    private final SqlFilters filters = new SqlFilters();

    /**
     * Opens a store for this space; its tables are made when they are missing, and so is the extension {@code vector}
     * where the user may do that.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the table was made for another space
     * @throws dev.loreboard.api.failure.StorageException when the table cannot be used
     * @throws dev.loreboard.api.failure.ServiceException when the server cannot be reached
     */
    public PgvectorStore(PgvectorOptions options, EmbeddingSpace space) {
        this(options, Optional.of(space));
    }

    private PgvectorStore(PgvectorOptions options, Optional<EmbeddingSpace> wanted) {
        this.name = "pgvector store \"" + options.table() + "\"";
        this.gate = new Gate("the " + name);
        Table table = Table.named(options.table());
        this.transactions = new Transactions(
                Connections.to(options.database(), options.connections()),
                new SqlFailures("the " + name),
                Retries.few());
        try {
            Opening opening = new Opening(name, table, options.index(), wanted);
            Opening.Opened opened = transactions.call("opening it", opening::open);
            this.rows = new Rows(table, opened.space());
            this.search = new Search(transactions, rows, opened.column(), options.index());
            this.wordSearch = new WordSearch(transactions, rows, search);
        } catch (RuntimeException failure) {
            transactions.close();
            throw failure;
        }
    }

    /**
     * Opens a store that is there already, in whatever space it was made for.
     *
     * @throws dev.loreboard.api.failure.StorageException when there is none
     * @throws dev.loreboard.api.failure.ServiceException when the server cannot be reached
     */
    public static PgvectorStore existing(PgvectorOptions options) {
        return new PgvectorStore(options, Optional.empty());
    }

    @Override
    public EmbeddingSpace space() {
        return rows.space();
    }

    @Override
    public Durability durability() {
        return Durability.REMOTE;
    }

    @Override
    public void put(Collection<Entry> batch) {
        gate.run("put", () -> {
            batch.forEach(entry -> space().requireSame(entry.embedding().space(), gate.toString()));
            // Whoever puts the same entries meanwhile locks them in the same order, so nobody waits in a circle.
            SortedMap<String, Entry> entries = new TreeMap<>(Entry.ID_ORDER);
            batch.forEach(entry -> entries.put(entry.id(), entry));
            if (!entries.isEmpty()) {
                transactions.call("putting " + entries.size() + " entries", connection -> {
                    rows.put(connection, List.copyOf(entries.values()));
                    return true;
                });
            }
        });
    }

    @Override
    public void describe(String id, Metadata metadata) {
        gate.run("describe", () -> {
            Sql update = Sql.of(
                    "UPDATE " + rows.table().entries() + " SET metadata = ?::jsonb WHERE id = ?",
                    MetadataJson.write(metadata),
                    EscapedText.escape(id));
            if (transactions.call("describing an entry", update::run) == 0) {
                throw new EntryNotFoundException(id);
            }
        });
    }

    @Override
    public Optional<Entry> find(String id) {
        return gate.call(
                "find",
                () -> read(Condition.of("id = ?", EscapedText.escape(id)), 1).stream()
                        .findFirst());
    }

    @Override
    public List<List<Match>> searchAll(List<Query> queries) {
        return gate.call("searchAll", () -> {
            queries.forEach(query -> space().requireSame(query.space(), gate.toString()));
            return SearchEvent.timed(
                    "pgvector",
                    queries.size(),
                    () -> queries.stream().map(search::answer).toList());
        });
    }

    @Override
    public List<Match> search(Query query, String words, Fusion fusion) {
        return gate.call("search", () -> {
            space().requireSame(query.space(), gate.toString());
            return SearchEvent.timed("pgvector", 1, () -> wordSearch.answer(query, words, fusion));
        });
    }

    @Override
    public List<FacetCount> facets(Field field, Filter filter, int limit) {
        return gate.call(
                "facets",
                () -> transactions.call(
                        "counting values",
                        connection -> FacetCounts.of(connection, rows.table(), field, filter, limit)));
    }

    @Override
    public Page page(PageRequest request) {
        return gate.call("page", () -> {
            Condition filter = filters.translate(request.filter());
            Condition behind = request.after()
                    .map(id -> Condition.of("id > ?", EscapedText.escape(id)).and(filter))
                    .orElse(filter);
            return request.over(read(behind, request.size() + 1L));
        });
    }

    @Override
    public long count(Filter filter) {
        return gate.call("count", () -> {
            Condition condition = filters.translate(filter);
            Sql count = new Sql(
                    "SELECT count(*) FROM " + rows.table().entries() + " WHERE " + condition.sql(), condition.values());
            return transactions
                    .call("counting", connection -> count.first(connection, row -> row.getLong(1)))
                    .orElse(0L);
        });
    }

    @Override
    public long remove(Collection<String> ids) {
        return gate.call("remove", () -> {
            Object[] escaped = ids.stream().map(EscapedText::escape).toArray();
            return transactions.call(
                    "removing " + escaped.length + " entries",
                    connection -> Sql.of(
                                    "DELETE FROM " + rows.table().entries() + " WHERE id = ANY(?)",
                                    connection.createArrayOf("text", escaped))
                            .run(connection));
        });
    }

    @Override
    public long removeWhere(Filter filter) {
        return gate.call("removeWhere", () -> {
            Condition condition = filters.translate(filter);
            Sql delete =
                    new Sql("DELETE FROM " + rows.table().entries() + " WHERE " + condition.sql(), condition.values());
            return transactions.call("removing by a filter", delete::run);
        });
    }

    @Override
    public void close() {
        gate.close(transactions::close);
    }

    private List<Entry> read(Condition condition, long count) {
        Sql select = new Sql(
                "SELECT " + Rows.COLUMNS + " FROM " + rows.table().entries() + " WHERE " + condition.sql()
                        + " ORDER BY id LIMIT ?",
                condition.valuesAnd(count));
        return transactions.call("reading", connection -> select.rows(connection, rows::read));
    }
}

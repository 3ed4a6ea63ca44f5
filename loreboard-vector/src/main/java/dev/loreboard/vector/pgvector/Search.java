package dev.loreboard.vector.pgvector;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.vector.engine.Deepening;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Finds the nearest rows. */
final class Search {

    /** The server measures in 32 bits, so those just beyond the limit are measured once more here. */
    private static final int MARGIN = 8;

    private final Transactions transactions;
    private final Rows rows;
    private final VectorColumn column;
    private final Hnsw index;

    Search(Transactions transactions, Rows rows, VectorColumn column, Hnsw index) {
        this.transactions = transactions;
        this.rows = rows;
        this.column = column;
        this.index = index;
    }

    List<Match> answer(Query query) {
        int first = (int) Math.min(Integer.MAX_VALUE, (long) query.limit() + MARGIN);
        return Deepening.answer(query, first, count -> nearest(query, count));
    }

    /**
     * The nearest that the filter lets in, whatever their groups; fewer than asked for only when there are no more.
     * Where the index gives fewer, it may have looked at too few to say that, so every row is asked.
     */
    List<Match> nearest(Query query, int count) {
        if (mayGuess(query, count)) {
            List<Match> guessed = transactions.call("searching", connection -> guess(connection, query, count));
            if (guessed.size() == count) {
                return guessed;
            }
        }
        return transactions.call("searching", connection -> order(connection, query, column.exactOrder(), count));
    }

    private boolean mayGuess(Query query, int count) {
        return query.accuracy() == Query.Accuracy.DEFAULT
                && column.isIndexed()
                && (count <= Hnsw.MOST_EFFORT || column.version().looksOn());
    }

    private List<Match> guess(Connection connection, Query query, int count) throws SQLException {
        int effort = Math.clamp(count, index.searchEffort(), Hnsw.MOST_EFFORT);
        set(connection, "hnsw.ef_search", String.valueOf(effort));
        if (column.version().looksOn()) {
            set(connection, "hnsw.iterative_scan", "strict_order");
        }
        return order(connection, query, column.indexedOrder(), count);
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        Sql.of("SELECT set_config(?, ?, TRUE)", setting, value).rows(connection, row -> true);
    }

    private List<Match> order(Connection connection, Query query, String order, int count) throws SQLException {
        Embedding target = query.target();
        return statement(rows, query, order, count).rows(connection, rows::read).stream()
                .map(entry -> Match.of(entry, target.similarityTo(entry.embedding())))
                .toList();
    }

    /** @param order by what the nearest come first, with one question mark for the target */
    static Sql statement(Rows rows, Query query, String order, int count) {
        Condition condition = new SqlFilters().translate(query.filter());
        return new Sql(
                "SELECT " + Rows.COLUMNS + " FROM " + rows.table().entries() + " WHERE " + condition.sql()
                        + " ORDER BY " + order + " LIMIT ?",
                condition.valuesAnd(Rows.write(query.target()), count));
    }
}

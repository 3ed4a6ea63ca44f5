package dev.loreboard.vector.pgvector;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Fusion;
import dev.loreboard.api.store.Match;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.Reason;
import dev.loreboard.vector.engine.Fused;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the rows that hold words, and those that are near as well. The server itself cuts texts into words, so both are
 * cut alike.
 */
final class WordSearch {

    private final Transactions transactions;
    private final Rows rows;
    private final Search search;
    private final SqlFilters filters = new SqlFilters();

    WordSearch(Transactions transactions, Rows rows, Search search) {
        this.transactions = transactions;
        this.rows = rows;
        this.search = search;
    }

    List<Match> answer(Query query, String words, Fusion fusion) {
        return Fused.answer(
                query, fusion, count -> search.nearest(query, count), count -> holding(query, words, count));
    }

    private List<Match> holding(Query query, String words, int count) {
        return transactions.call("searching for words", connection -> {
            List<String> cut = cut(connection, words);
            return cut.isEmpty() ? List.of() : holding(connection, query, cut, count);
        });
    }

    /** The words as the server knows them: without signs, in lower case, each once. */
    private static List<String> cut(Connection connection, String words) throws SQLException {
        return Sql.of("SELECT tsvector_to_array(to_tsvector('simple', ?))", EscapedText.escape(words))
                .first(connection, row -> strings(row.getArray(1)))
                .orElse(List.of());
    }

    private List<Match> holding(Connection connection, Query query, List<String> words, int count) throws SQLException {
        Condition condition = filters.translate(query.filter());
        Condition held =
                Condition.of("words @@ any_of", connection.createArrayOf("text", words.toArray()), anyOf(words));
        Embedding target = query.target();
        return new Sql(
                        """
                        SELECT %s, ts_rank(words, any_of),
                          ARRAY(SELECT lexeme FROM unnest(words) WHERE lexeme = ANY(?))
                        FROM %s CROSS JOIN (SELECT ?::tsquery AS any_of) AS asked
                        WHERE %s ORDER BY 6 DESC, id LIMIT ?
                        """.formatted(
                                        Rows.COLUMNS,
                                        rows.table().entries(),
                                        held.and(condition).sql()),
                        held.and(condition).valuesAnd(count))
                .rows(connection, row -> {
                    Entry entry = rows.read(row);
                    return new Match(
                            entry,
                            target.similarityTo(entry.embedding()),
                            row.getDouble(6),
                            List.of(new Reason.HasWords(strings(row.getArray(7)))));
                });
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(WordSearch::quoted).collect(Collectors.joining(" | "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

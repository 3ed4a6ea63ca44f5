package dev.loreboard.vector.pgvector;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries as rows of their table. */
record Rows(Table table, EmbeddingSpace space) {

    /** What {@link #read} reads. */
    static final String COLUMNS = "id, embedding, metadata, content, part_of";

    /** How many rows go to the server together. */
    private static final int BATCH = 500;

    /** Puts one row for each, whether there was one or not. */
    void put(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO %s (%s) VALUES (?, ?::vector, ?::jsonb, ?, ?) ON CONFLICT (id) DO UPDATE SET
                embedding = excluded.embedding, metadata = excluded.metadata, content = excluded.content,
                part_of = excluded.part_of
                """.formatted(table.entries(), COLUMNS))) {
            int waiting = 0;
            for (Entry entry : entries) {
                statement.setString(1, entry.id());
                statement.setString(2, write(entry.embedding()));
                statement.setString(3, MetadataJson.write(entry.metadata()));
                statement.setString(4, entry.text().map(EscapedText::escape).orElse(null));
                statement.setString(5, entry.group().orElse(null));
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                readEmbedding(row.getString(2)),
                MetadataJson.read(row.getString(3)),
                optional(row.getString(4)).map(EscapedText::unescape),
                optional(row.getString(5)));
    }

    /** The shortest decimals that mean these very floats; pgvector reads and writes them the same way. */
    static String write(Embedding embedding) {
        StringBuilder text = new StringBuilder(embedding.dimension() * 12).append('[');
        for (int i = 0; i < embedding.dimension(); i++) {
            text.append(i == 0 ? "" : ",").append(embedding.at(i));
        }
        return text.append(']').toString();
    }

    private Embedding readEmbedding(String text) {
        float[] values = new float[space.dimension()];
        int from = 1;
        for (int i = 0; i < values.length; i++) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() - 1 : comma;
            values[i] = Float.parseFloat(text.substring(from, to));
            from = to + 1;
        }
        return Embedding.fromArray(space, values);
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }
}

package dev.loreboard.vector.pgvector;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Finds the tables of a store, or makes them; all in one transaction, one program at a time. */
final class Opening {

    private static final int FORMAT = 1;

    /** Longer texts are found by their beginning alone, since PostgreSQL indexes a megabyte of words at most. */
    private static final int MOST_CHARACTERS = 100_000;

    private final String store;
    private final Table table;
    private final Hnsw index;
    private final Optional<EmbeddingSpace> wanted;

    /** What was found or made. */
    record Opened(EmbeddingSpace space, VectorColumn column) {}

    private record About(int format, EmbeddingSpace space) {}

    /** @param wanted the space that it must be for; nothing to take it as it is */
    Opening(String store, Table table, Hnsw index, Optional<EmbeddingSpace> wanted) {
        this.store = store;
        this.table = table;
        this.index = index;
        this.wanted = wanted;
    }

    Opened open(Connection connection) throws SQLException {
        Sql.of("SELECT pg_advisory_xact_lock(hashtext(?))", "loreboard " + table.name())
                .rows(connection, row -> true);
        Optional<About> about = about(connection);
        EmbeddingSpace space = about.isPresent()
                ? known(about.get())
                : wanted.orElseThrow(() -> new StorageException("There is no " + store
                        + " yet. Check its name, or lend the space that a new one should live in, or an"
                        + " embedder."));
        VectorColumn column = new VectorColumn(space.dimension(), extension(connection));
        if (about.isEmpty()) {
            make(connection, space, column);
        }
        return new Opened(space, column);
    }

    private Optional<About> about(Connection connection) throws SQLException {
        boolean exists = Sql.of("SELECT to_regclass(?) IS NOT NULL", table.about())
                .first(connection, row -> row.getBoolean(1))
                .orElse(false);
        return exists
                ? Sql.of("SELECT format, space, dimension FROM " + table.about())
                        .first(
                                connection,
                                row -> new About(row.getInt(1), new EmbeddingSpace(row.getString(2), row.getInt(3))))
                : Optional.empty();
    }

    private EmbeddingSpace known(About about) {
        if (about.format() != FORMAT) {
            throw new StorageException("The " + store + " has the format " + about.format()
                    + ", and this program reads " + FORMAT + ". Use the version of Loreboard that wrote it.");
        }
        wanted.ifPresent(space -> about.space().requireSame(space, "The " + store));
        return about.space();
    }

    private static PgvectorVersion extension(Connection connection) throws SQLException {
        Optional<PgvectorVersion> present = version(connection);
        if (present.isPresent()) {
            return present.get();
        }
        Sql.of("CREATE EXTENSION IF NOT EXISTS vector").run(connection);
        return version(connection).orElse(PgvectorVersion.of(""));
    }

    private static Optional<PgvectorVersion> version(Connection connection) throws SQLException {
        return Sql.of("SELECT extversion FROM pg_extension WHERE extname = 'vector'")
                .first(connection, row -> PgvectorVersion.of(row.getString(1)));
    }

    private void make(Connection connection, EmbeddingSpace space, VectorColumn column) throws SQLException {
        Sql.of("""
                CREATE TABLE %s (
                  id text COLLATE "C" PRIMARY KEY,
                  embedding %s NOT NULL,
                  metadata jsonb NOT NULL,
                  content text,
                  part_of text,
                  words tsvector GENERATED ALWAYS AS (to_tsvector('simple', left(content, %d))) STORED)
                """.formatted(table.entries(), column.type(), MOST_CHARACTERS)).run(connection);
        if (column.isIndexed()) {
            makeIndex(connection, "nearest", column.indexed(index));
        }
        makeIndex(connection, "metadata", "USING gin (metadata jsonb_path_ops)");
        makeIndex(connection, "words", "USING gin (words)");
        Sql.of("CREATE TABLE " + table.about() + " (format int NOT NULL, space text NOT NULL, dimension int NOT NULL)")
                .run(connection);
        Sql.of("INSERT INTO " + table.about() + " VALUES (?, ?, ?)", FORMAT, space.name(), space.dimension())
                .run(connection);
    }

    private void makeIndex(Connection connection, String what, String how) throws SQLException {
        Sql.of("CREATE INDEX " + table.index(what) + " ON " + table.entries() + " " + how)
                .run(connection);
    }
}

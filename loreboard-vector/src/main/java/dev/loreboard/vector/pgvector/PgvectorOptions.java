package dev.loreboard.vector.pgvector;

import dev.loreboard.api.spi.Secret;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Where a {@link PgvectorStore} keeps its entries.
 *
 * @param table the table with the entries, perhaps with its schema: {@code board} or {@code art.board}; a second one
 *     beside it, whose name ends in {@code _about}, tells the space
 * @param connections how many it opens at most, when it opens them itself
 */
public record PgvectorOptions(Database database, String table, Hnsw index, int connections) {

    /** The table when none is named. */
    public static final String TABLE = "loreboard";

    /** How many connections a store opens at most unless it is told. */
    public static final int CONNECTIONS = 4;

    private static final Pattern NAME = Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,39}\\.)?[A-Za-z_][A-Za-z0-9_]{0,39}");

    public PgvectorOptions {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("A table is named by up to 40 letters, digits and underscores, perhaps"
                    + " after a schema and a dot; this is: \"" + table + "\".");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("A store needs at least one connection, not " + connections + ".");
        }
    }

    /** @param url as JDBC writes it: {@code jdbc:postgresql://localhost:5432/boards} */
    public static PgvectorOptions at(String url) {
        return on(new Database.Address(url, Optional.empty(), Optional.empty()));
    }

    public static PgvectorOptions at(String url, String user, Secret password) {
        return on(new Database.Address(url, Optional.of(user), Optional.of(password)));
    }

    /** @param source lent, so never closed by the store */
    public static PgvectorOptions on(DataSource source) {
        return on(new Database.Lent(source));
    }

    public static PgvectorOptions on(Database database) {
        return new PgvectorOptions(database, TABLE, Hnsw.defaults(), CONNECTIONS);
    }

    public PgvectorOptions withTable(String name) {
        return new PgvectorOptions(database, name, index, connections);
    }

    public PgvectorOptions withIndex(Hnsw settings) {
        return new PgvectorOptions(database, table, settings, connections);
    }

    public PgvectorOptions withConnections(int most) {
        return new PgvectorOptions(database, table, index, most);
    }
}

package dev.loreboard.vector.pgvector;

import dev.loreboard.api.spi.Secret;
import java.util.Optional;
import javax.sql.DataSource;

/** Where a {@link PgvectorStore} gets its connections. */
public sealed interface Database {

    /**
     * A server's address; the store opens connections, keeps a few of them, and closes them. A PostgreSQL driver must
     * be on the class path.
     *
     * @param url as JDBC writes it: {@code jdbc:postgresql://localhost:5432/boards}
     */
    record Address(String url, Optional<String> user, Optional<Secret> password) implements Database {

        /** Without the address, which may hold a password. */
        @Override
        public String toString() {
            return "Address";
        }
    }

    /** Connections of somebody else, such as a pool: the store takes one for each call and gives it back. */
    record Lent(DataSource source) implements Database {}
}

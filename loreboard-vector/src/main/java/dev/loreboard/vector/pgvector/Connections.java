package dev.loreboard.vector.pgvector;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives out connections, each to one call at a time. May be shared between threads. */
interface Connections extends AutoCloseable {

    static Connections to(Database database, int most) {
        return switch (database) {
            case Database.Address address -> new OwnConnections(address, most);
            case Database.Lent(var source) -> new LentConnections(source);
        };
    }

    /** One that nobody else has; waits until there is one. */
    Connection take() throws SQLException, InterruptedException;

    /** Takes back one that may serve the next call. */
    void giveBack(Connection connection) throws SQLException;

    /** Takes back one of which nobody knows what state it is in. */
    void discard(Connection connection);

    @Override
    void close();
}

package dev.loreboard.vector.pgvector;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of somebody else, who keeps or closes them. */
record LentConnections(DataSource source) implements Connections {

    private static final Logger LOG = LoggerFactory.getLogger(LentConnections.class);

    @Override
    public Connection take() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public void discard(Connection connection) {
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException failure) {
            LOG.debug("A broken connection could not be closed.", failure);
        }
    }

    @Override
    public void close() {}
}

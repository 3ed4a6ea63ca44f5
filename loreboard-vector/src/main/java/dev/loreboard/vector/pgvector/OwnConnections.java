package dev.loreboard.vector.pgvector;

import dev.loreboard.api.spi.Secret;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few connections, opened when they are needed and kept for the next call. One that broke takes all idle ones with
 * it, since what broke it was most likely the server going away.
 */
final class OwnConnections implements Connections {

    private static final Logger LOG = LoggerFactory.getLogger(OwnConnections.class);

    private final Database.Address address;
    private final Semaphore free;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    OwnConnections(Database.Address address, int most) {
        this.address = address;
        this.free = new Semaphore(most, true);
    }

    @Override
    public Connection take() throws SQLException, InterruptedException {
        free.acquire();
        try {
            Optional<Connection> kept = poll();
            return kept.isPresent() ? kept.get() : connect();
        } catch (SQLException | RuntimeException failure) {
            free.release();
            throw failure;
        }
    }

    @Override
    public void giveBack(Connection connection) {
        if (!keep(connection)) {
            abort(connection);
        }
        free.release();
    }

    @Override
    public void discard(Connection connection) {
        abort(connection);
        dropIdle();
        free.release();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
        }
        dropIdle();
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        address.user().ifPresent(user -> login.setProperty("user", user));
        address.password().map(Secret::reveal).ifPresent(password -> login.setProperty("password", password));
        return DriverManager.getConnection(address.url(), login);
    }

    private Optional<Connection> poll() {
        synchronized (idle) {
            return Optional.ofNullable(idle.pollFirst());
        }
    }

    private boolean keep(Connection connection) {
        synchronized (idle) {
            if (!closed) {
                idle.addFirst(connection);
            }
            return !closed;
        }
    }

    private void dropIdle() {
        for (@Nullable Connection connection = poll().orElse(null);
                connection != null;
                connection = poll().orElse(null)) {
            abort(connection);
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.debug("A connection could not be closed.", failure);
        }
    }
}

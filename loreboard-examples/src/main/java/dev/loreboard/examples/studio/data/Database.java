package dev.loreboard.examples.studio.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A SQLite file. Many may read at once, and one changes at a time: whatever a change did is there when it returns, also after a {@code
 * kill -9}, or none of it. Another program that has the file open is waited for, for some seconds.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final Path file;
    private final HikariDataSource connections;
    private final ReentrantLock writing = new ReentrantLock();

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {

        T with(Rows rows) throws SQLException;
    }

    private Database(Path file, HikariDataSource connections) {
        this.file = file;
        this.connections = connections;
    }

    /** Opens the file, or makes it, and brings it to the form of today. */
    public static Database open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new StorageException("The folder of " + file + " cannot be made: " + failure, failure);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("studio");
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "10000");
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        HikariDataSource connections = new HikariDataSource(config);
        Database database = new Database(file, connections);
        try {
            database.change(Migrations.all()::apply);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
        return database;
    }

    public <T> T read(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            return work.with(new Rows(connection));
        } catch (SQLException failure) {
            throw broken("read", failure);
        }
    }

    /** All of it or nothing. */
    public <T> T change(Work<T> work) {
        writing.lock();
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(new Rows(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw broken("change", failure);
        } finally {
            writing.unlock();
        }
    }

    private StorageException broken(String what, SQLException failure) {
        return new StorageException(
                "The database " + file + " could not " + what + ": " + failure.getMessage()
                        + ". Look for room on its disk, and for the right to write there.",
                failure);
    }

    @Override
    public void close() {
        connections.close();
    }
}

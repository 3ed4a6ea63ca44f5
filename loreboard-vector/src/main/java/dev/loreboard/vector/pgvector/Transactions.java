package dev.loreboard.vector.pgvector;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.vector.engine.Retries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Does work in transactions, again when their failure may pass.
 *
 * <p>JDBC does not hear an interrupt while it waits for the server. A virtual thread does: its socket closes, and the
 * server undoes what was not committed. So each transaction has one of its own, and the caller waits for it and passes
 * an interrupt on, until the moment when it commits.
 */
final class Transactions implements AutoCloseable {

    private final Connections connections;
    private final SqlFailures failures;
    private final Retries retries;

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    Transactions(Connections connections, SqlFailures failures, Retries retries) {
        this.connections = connections;
        this.failures = failures;
        this.retries = retries;
    }

    /**
     * @param what is done, for messages: "putting 5 entries"
     * @param work safe to do twice
     */
    <T> T call(String what, Work<T> work) {
        return retries.call(() -> once(what, work));
    }

    @Override
    public void close() {
        connections.close();
    }

    private <T> T once(String what, Work<T> work) {
        Transaction<T> transaction = new Transaction<>(connections, work);
        FutureTask<T> task = new FutureTask<>(transaction);
        Thread thread = Thread.ofVirtual().name("pgvector " + what).start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException interruption) {
                    interrupted = true;
                    if (transaction.cancel()) {
                        thread.interrupt();
                        throw new CancelledException("For " + failures.store() + ", " + what
                                + " was cancelled: its thread was interrupted.");
                    }
                }
            }
        } catch (ExecutionException failure) {
            throw failed(what, Objects.requireNonNull(failure.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException failed(String what, Throwable cause) {
        return switch (cause) {
            case SQLException failure -> failures.of(what, failure);
            case LoreboardException known -> known;
            case RuntimeException bug -> bug;
            case Error error -> throw error;
            default -> throw new AssertionError("A transaction threw what it does not declare.", cause);
        };
    }
}

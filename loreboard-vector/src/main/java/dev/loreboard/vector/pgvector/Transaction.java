package dev.loreboard.vector.pgvector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** One transaction, which can be cancelled until it commits. */
final class Transaction<T> implements Callable<T> {

    private enum State {
        WORKING,
        COMMITTING,
        CANCELLED
    }

    private final Connections connections;
    private final Transactions.Work<T> work;
    private final AtomicReference<State> state = new AtomicReference<>(State.WORKING);

    Transaction(Connections connections, Transactions.Work<T> work) {
        this.connections = connections;
        this.work = work;
    }

    /** Whether that came in time: nothing of the transaction will stay then. */
    boolean cancel() {
        return state.compareAndSet(State.WORKING, State.CANCELLED);
    }

    @Override
    public T call() throws SQLException, InterruptedException {
        Connection connection = connections.take();
        T result;
        try {
            connection.setAutoCommit(false);
            result = work.on(connection);
            if (!state.compareAndSet(State.WORKING, State.COMMITTING)) {
                throw new CancellationException();
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException | Error failure) {
            undo(connection, failure);
            throw failure;
        }
        connections.giveBack(connection);
        return result;
    }

    private void undo(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            connections.giveBack(connection);
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
            connections.discard(connection);
        }
    }
}

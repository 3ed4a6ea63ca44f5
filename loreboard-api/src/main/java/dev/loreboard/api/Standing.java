package dev.loreboard.api;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The board as it stands. It may be replaced by another while it is read. May be shared between threads. */
final class Standing {

    private volatile Stand current;

    /** @param readers lets them in until somebody waits for the last of them */
    private record Stand(Board board, ReentrantReadWriteLock readers) {

        Stand(Board board) {
            this(board, new ReentrantReadWriteLock());
        }
    }

    Standing(Board board) {
        this.current = new Stand(board);
    }

    /** Never waits. */
    <T> T read(Function<Board, T> work) {
        while (true) {
            Stand stand = current;
            if (stand.readers().readLock().tryLock()) {
                try {
                    return work.apply(stand.board());
                } finally {
                    stand.readers().readLock().unlock();
                }
            }
        }
    }

    /**
     * Lets readers have the next one from now on.
     *
     * @return waits until nobody reads the one before, and keeps it so
     */
    Runnable replace(Board next) {
        Stand before = current;
        current = new Stand(next);
        return before.readers().writeLock()::lock;
    }
}

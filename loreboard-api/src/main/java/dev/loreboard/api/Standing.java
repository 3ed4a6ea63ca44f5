package dev.loreboard.api;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The board as it stands. It may be replaced by another, once nobody reads it. May be shared between threads. */
final class Standing {

    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock();
    private Board board;

    Standing(Board board) {
        this.board = board;
    }

    <T> T read(Function<Board, T> work) {
        turns.readLock().lock();
        try {
            return work.apply(board);
        } finally {
            turns.readLock().unlock();
        }
    }

    void replace(Board next) {
        turns.writeLock().lock();
        try {
            board = next;
        } finally {
            turns.writeLock().unlock();
        }
    }
}

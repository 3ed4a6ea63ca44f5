package dev.loreboard.benchmarks.race;

/** One of those that do the same work: ready to run when it is there. Used by one thread. */
public interface Side extends AutoCloseable {

    /** Does the measured work once. The caller keeps what comes back, so that the work cannot be optimised away. */
    Object run();

    /** What the work comes to, on all of the input; not measured. */
    Answer answer();

    /** What a reader should know about how it was set up; empty when there is nothing. */
    default String note() {
        return "";
    }

    @Override
    default void close() {}
}

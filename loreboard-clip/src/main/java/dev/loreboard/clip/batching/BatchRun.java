package dev.loreboard.clip.batching;

import java.util.List;

/** What is done with a batch. */
@FunctionalInterface
public interface BatchRun<I, R> {

    /** One result for each item, in their order. */
    List<R> run(List<I> items);
}

package dev.loreboard.tck.generation;

import dev.loreboard.api.Progress;

/** A caller who no longer wants the work. */
final class CancelledProgress implements Progress {

    @Override
    public void at(Step step) {}

    @Override
    public boolean cancelled() {
        return true;
    }
}

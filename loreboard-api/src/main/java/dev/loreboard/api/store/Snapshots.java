package dev.loreboard.api.store;

import java.nio.file.Path;

/** A store that can copy itself while running implements it beside {@link VectorStore}. */
public interface Snapshots {

    /**
     * Copies the store as it is at one moment, so that it can be opened from there; puts go on meanwhile.
     *
     * @param folder does not exist yet, or is empty
     * @throws IllegalArgumentException when the folder holds something
     */
    void snapshotTo(Path folder);
}

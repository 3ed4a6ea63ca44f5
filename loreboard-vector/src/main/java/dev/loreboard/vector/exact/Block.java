package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Some rows of a table. One thread at a time adds rows, which others see once a {@link View} counts them in, and ends
 * rows, which others heed once a view is of that version.
 *
 * <p>A block that has grown is another one. What ends later is written there alone; whoever still reads the old block has a
 * view of an earlier version, to which it has not ended.
 */
final class Block {

    /** How many rows a full block has. */
    static final int ROWS = 1024;

    /** How many it has room for at first, a multiple of what the kernels read at a time, like every other room. */
    private static final int FIRST_ROOM = 16;

    private final Values values;
    private final Kept[] kept;

    /** The version at which a row ended; 0 for none yet. */
    private final AtomicLongArray ends;

    private final Codes codes;

    Block(Values values, Kept[] kept, AtomicLongArray ends, Codes codes) {
        this.values = values;
        this.kept = kept;
        this.ends = ends;
        this.codes = codes;
    }

    Values values() {
        return values;
    }

    Kept[] kept() {
        return kept;
    }

    Codes codes() {
        return codes;
    }

    static Block empty(int dimension, Coder coder) {
        return new Block(
                new HeapValues(FIRST_ROOM, dimension),
                new Kept[FIRST_ROOM],
                new AtomicLongArray(FIRST_ROOM),
                coder.codes(FIRST_ROOM));
    }

    /** A full block. */
    static Block of(Values values, List<Kept> kept, Coder coder) {
        return new Block(values, kept.toArray(Kept[]::new), new AtomicLongArray(ROWS), coder.codes(ROWS));
    }

    int room() {
        return kept.length;
    }

    /** The same rows and room for twice as many. */
    Block grown() {
        int more = 2 * room();
        AtomicLongArray moreEnds = new AtomicLongArray(more);
        for (int row = 0; row < room(); row++) {
            moreEnds.set(row, ends.get(row));
        }
        HeapValues moreValues = ((HeapValues) values).grown(more);
        return new Block(moreValues, Arrays.copyOf(kept, more), moreEnds, codes.grown(more));
    }

    void set(int row, Kept entry, Embedding embedding) {
        HeapValues heap = (HeapValues) values;
        heap.set(row, embedding);
        codes.set(row, heap.array(), heap.start(row));
        kept[row] = entry;
    }

    void end(int row, long version) {
        ends.set(row, version);
    }

    boolean isAlive(int row, long version) {
        long end = ends.get(row);
        return end == 0 || end > version;
    }

    /** The same rows with codes of another kind. */
    Block recoded(Coder coder, int rows) {
        Codes other = coder.codes(room());
        float[] scratch = values.scratch(1);
        for (int row = 0; row < rows; row++) {
            other.set(row, values.read(row, 1, scratch), values.start(row));
        }
        return new Block(values, kept, ends, other);
    }
}

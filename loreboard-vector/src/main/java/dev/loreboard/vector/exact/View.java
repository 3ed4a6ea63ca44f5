package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as it was at one moment. May be shared between threads.
 *
 * @param ids the row of each id; it goes on with the table, so that it may know of later rows
 * @param blocks all full but the last
 * @param rows how many there are, ended ones among them
 * @param live how many have not ended
 */
record View(EmbeddingSpace space, Map<String, Integer> ids, List<Block> blocks, int rows, int live, long version) {

    private static final Filter EVERYTHING = Filter.everything();

    View {
        blocks = List.copyOf(blocks);
    }

    Block block(int row) {
        return blocks.get(row / Block.ROWS);
    }

    /** How many rows of this block are in the view. */
    int rowsOf(int block) {
        return Math.min(Block.ROWS, rows - block * Block.ROWS);
    }

    boolean isAlive(int row) {
        return live == rows || block(row).isAlive(row % Block.ROWS, version);
    }

    boolean holds(int row, Filter filter) {
        return isAlive(row)
                && (filter.equals(EVERYTHING) || filter.matches(kept(row).metadata()));
    }

    Kept kept(int row) {
        return block(row).kept()[row % Block.ROWS];
    }

    Entry entry(int row) {
        return kept(row).with(embedding(row));
    }

    Embedding embedding(int row) {
        float[] scratch = block(row).values().scratch(1);
        float[] array = read(row, scratch);
        int start = start(row);
        return Embedding.fromArray(space, Arrays.copyOfRange(array, start, start + space.dimension()));
    }

    /** An array with this vector in it, from {@link #start}. */
    float[] read(int row, float[] scratch) {
        return block(row).values().read(row % Block.ROWS, 1, scratch);
    }

    int start(int row) {
        return block(row).values().start(row % Block.ROWS);
    }

    /** The rows that the filter lets in. */
    IntStream rowsWhere(Filter filter) {
        return IntStream.range(0, rows).filter(row -> holds(row, filter));
    }

    IntStream liveRows() {
        return rowsWhere(EVERYTHING);
    }

    Stream<Entry> entries() {
        return liveRows().mapToObj(this::entry);
    }

    /** The mean of all vectors. */
    float[] mean() {
        double[] sum = new double[space.dimension()];
        liveRows().forEach(row -> {
            float[] values = read(row, block(row).values().scratch(1));
            int start = start(row);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[start + i];
            }
        });
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / live);
        }
        return mean;
    }
}

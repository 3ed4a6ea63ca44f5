package dev.loreboard.vector.exact;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The vectors of a saved store, mapped into memory until this is closed. They are read only when they are searched, so their
 * checksum is not looked at.
 */
final class SavedVectors implements AutoCloseable {

    private final Arena arena;
    private final MemorySegment vectors;
    private final int dimension;

    private SavedVectors(Arena arena, MemorySegment vectors, int dimension) {
        this.arena = arena;
        this.vectors = vectors;
        this.dimension = dimension;
    }

    static SavedVectors open(FileChannel channel, SavedHeader header, Path file) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            long bytes = header.fileBytes() - header.vectorsAt();
            MemorySegment vectors = channel.map(FileChannel.MapMode.READ_ONLY, header.vectorsAt(), bytes, arena);
            return new SavedVectors(arena, vectors, header.space().dimension());
        } catch (IOException | RuntimeException failure) {
            arena.close();
            throw failure;
        }
    }

    /** The vectors of the block of this number. */
    Values block(int number) {
        return new Mapped(vectors, (long) number * Block.ROWS * dimension * Float.BYTES, dimension);
    }

    @Override
    public void close() {
        arena.close();
    }

    /**
     * Rows of the file, copied for the kernels, which read arrays: so few at a time that the copy stays in a near cache.
     *
     * @param from where the first of them begins
     */
    private record Mapped(MemorySegment vectors, long from, int dimension) implements Values {

        private static final int BYTES_AT_ONCE = 1 << 17;
        private static final ValueLayout.OfFloat FLOATS =
                ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

        @Override
        public int stretch() {
            return Math.clamp(Integer.highestOneBit(BYTES_AT_ONCE / Float.BYTES / dimension), 8, Block.ROWS);
        }

        @Override
        public float[] read(int first, int count, float[] scratch) {
            long start = from + (long) first * dimension * Float.BYTES;
            MemorySegment.copy(vectors, FLOATS, start, scratch, 0, count * dimension);
            return scratch;
        }

        @Override
        public int start(int first) {
            return 0;
        }

        @Override
        public float[] scratch(int count) {
            return new float[Math.max(count, 8) * dimension];
        }
    }
}

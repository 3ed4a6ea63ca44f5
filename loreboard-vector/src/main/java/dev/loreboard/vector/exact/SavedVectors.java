package dev.loreboard.vector.exact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** The vectors of a saved store, read into memory. Java 22 and newer have another class of this name, which maps them. */
final class SavedVectors implements AutoCloseable {

    private final float[][] blocks; // (blocks, rows * dimension)
    private final int dimension;

    private SavedVectors(float[][] blocks, int dimension) {
        this.blocks = blocks;
        this.dimension = dimension;
    }

    static SavedVectors open(FileChannel channel, SavedHeader header, Path file) throws IOException {
        int dimension = header.space().dimension();
        float[][] blocks = new float[(header.rows() + Block.ROWS - 1) / Block.ROWS][];
        CRC32C sum = new CRC32C();
        channel.position(header.vectorsAt());
        for (int block = 0; block < blocks.length; block++) {
            int rows = Math.min(Block.ROWS, header.rows() - block * Block.ROWS);
            blocks[block] = new float[Block.ROWS * dimension];
            ByteBuffer bytes =
                    ByteBuffer.allocate(rows * dimension * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // A read may bring less than what is asked for.
            }
            sum.update(bytes.flip());
            bytes.rewind().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(blocks[block], 0, rows * dimension);
        }
        if ((int) sum.getValue() != header.vectorsSum()) {
            throw SavedHeader.damaged(file, "its vectors have another checksum than it says");
        }
        return new SavedVectors(blocks, dimension);
    }

    /** The vectors of the block of this number. */
    Values block(int number) {
        return new HeapValues(blocks[number], dimension);
    }

    @Override
    public void close() {}
}

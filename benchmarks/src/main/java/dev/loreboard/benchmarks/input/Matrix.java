package dev.loreboard.benchmarks.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Vectors of one length, and how they are kept in a file: little-endian floats, row after row and nothing else. Its rows are
 * lent, not copied, and nobody changes them.
 */
public final class Matrix {

    private final float[][] rows;

    Matrix(float[][] rows) {
        this.rows = rows;
    }

    public float[][] rows() {
        return rows;
    }

    public int size() {
        return rows.length;
    }

    public int dimension() {
        return rows[0].length;
    }

    public float[] row(int index) {
        return rows[index];
    }

    /** Those of its rows alone. */
    public Matrix only(int[] places) {
        return new Matrix(Arrays.stream(places).mapToObj(place -> rows[place]).toArray(float[][]::new));
    }

    public void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(dimension() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (float[] row : rows) {
                bytes.clear();
                bytes.asFloatBuffer().put(row);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }

    public static Matrix read(Path file, int dimension) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int size = Math.toIntExact(channel.size() / Float.BYTES / dimension);
            float[][] rows = new float[size][dimension];
            ByteBuffer bytes = ByteBuffer.allocate(dimension * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (float[] row : rows) {
                bytes.clear();
                while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                    // A read may bring less than a row.
                }
                bytes.flip().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(row);
            }
            return new Matrix(rows);
        }
    }

    /** Vectors that stand in bytes as they stand in a file. */
    public static Matrix of(byte[] bytes, int dimension) {
        float[][] rows = new float[bytes.length / Float.BYTES / dimension][dimension];
        FloatBuffer values =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (float[] row : rows) {
            values.get(row);
        }
        return new Matrix(rows);
    }
}

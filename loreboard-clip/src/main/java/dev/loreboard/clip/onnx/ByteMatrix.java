package dev.loreboard.clip.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/*
 * Weights have seven bits and not eight. Processors without instructions for products of bytes add two of them up in 16 bits,
 * where 2 x 255 x 127 does not fit and is cut off in silence; 2 x 255 x 63 fits, so every processor gets the same sums.
 */

/**
 * A matrix in whole numbers, from -63 to 63 where it will be multiplied.
 *
 * @param bytes row after row
 * @param scales what one step is worth; one for each column, or for each row
 */
record ByteMatrix(int rows, int columns, ByteBuffer bytes, ByteBuffer scales) {

    static final int LARGEST = 63;

    /** For what is not multiplied in bytes, but widened first. */
    static final int LARGEST_BYTE = 127;

    /** With a scale for each column. */
    static ByteMatrix byColumn(FloatBuffer numbers, int rows, int columns) {
        float[] most = new float[columns];
        float[] row = new float[columns];
        for (int i = 0; i < rows; i++) {
            numbers.get(i * columns, row);
            for (int j = 0; j < columns; j++) {
                most[j] = Math.max(most[j], Math.abs(row[j]));
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(rows, columns));
        for (int i = 0; i < rows; i++) {
            numbers.get(i * columns, row);
            for (int j = 0; j < columns; j++) {
                bytes.put(level(row[j], most[j], LARGEST));
            }
        }
        return new ByteMatrix(rows, columns, bytes.flip(), scales(most, LARGEST));
    }

    /** The matrix that stands on its side in these numbers, with a scale for each column. */
    static ByteMatrix byColumnOfTransposed(FloatBuffer numbers, int rows, int columns) {
        FloatBuffer upright = FloatBuffer.allocate(Math.multiplyExact(rows, columns));
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                upright.put(i * columns + j, numbers.get(j * rows + i));
            }
        }
        return byColumn(upright, rows, columns);
    }

    /** With a scale for each row. */
    static ByteMatrix byRow(FloatBuffer numbers, int rows, int columns, int largest) {
        float[] most = new float[rows];
        float[] row = new float[columns];
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(rows, columns));
        for (int i = 0; i < rows; i++) {
            numbers.get(i * columns, row);
            for (float number : row) {
                most[i] = Math.max(most[i], Math.abs(number));
            }
            for (float number : row) {
                bytes.put(level(number, most[i], largest));
            }
        }
        return new ByteMatrix(rows, columns, bytes.flip(), scales(most, largest));
    }

    private static byte level(float number, float most, int largest) {
        return most == 0 ? 0 : (byte) Math.round(number / most * largest);
    }

    private static ByteBuffer scales(float[] most, int largest) {
        ByteBuffer scales = ByteBuffer.allocate(most.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float one : most) {
            if (!Float.isFinite(one)) {
                throw new MalformedMessageException("weights that are no numbers");
            }
            scales.putFloat(one == 0 ? 1 : one / largest);
        }
        return scales.flip();
    }
}

package dev.loreboard.clip.image;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;

/**
 * A key frame of VP8, which is what a lossy WebP file holds, decoded into planes: the brightness of each sample, and two
 * differences of colour for every four. Blocks of 16 samples each way are guessed from their neighbours, corrected by
 * their coefficients, and in the end smoothed at their edges.
 */
final class Vp8Frame {

    private final Vp8Header header;
    private final int columns;
    private final int rows;
    private final Vp8Modes modes;
    private final Vp8Coefficients coefficients;
    private final Vp8Smoothing smoothing;
    private final int[] edge = new int[13];

    final Vp8Plane brightness;
    final Vp8Plane blue;
    final Vp8Plane red;

    private Vp8Frame(Vp8Header header) {
        this.header = header;
        this.columns = (header.width + 15) / 16;
        this.rows = (header.height + 15) / 16;
        this.modes = new Vp8Modes(header, columns);
        this.coefficients = new Vp8Coefficients(header.probabilities, columns);
        this.brightness = new Vp8Plane(columns * 16, rows * 16);
        this.blue = new Vp8Plane(columns * 8, rows * 8);
        this.red = new Vp8Plane(columns * 8, rows * 8);
        this.smoothing = new Vp8Smoothing(header.simpleFilter, columns, rows, brightness, blue, red);
    }

    static Vp8Frame decode(ByteView packed) throws IOException {
        Vp8Frame frame = new Vp8Frame(new Vp8Header(packed));
        for (int row = 0; row < frame.rows; row++) {
            CancelledException.throwIfInterrupted("Decoding a picture");
            frame.row(row);
        }
        frame.smoothing.run();
        return frame;
    }

    private void row(int row) throws IOException {
        Vp8Bits bits = header.coefficients[row % header.coefficients.length];
        modes.startRow();
        coefficients.startRow();
        for (int column = 0; column < columns; column++) {
            modes.read(column);
            boolean corrected = false;
            if (modes.skipped) {
                coefficients.skip(column, modes.small);
            } else {
                corrected = coefficients.read(bits, column, modes.small, header.steps[modes.segment]);
            }
            Vp8Strength strength = header.strengths[modes.segment][modes.small ? 1 : 0];
            smoothing.remember(column, row, strength, modes.small || corrected);
            guess(column, row);
        }
    }

    private void guess(int column, int row) {
        int at = brightness.index(column * 16, row * 16);
        if (modes.small) {
            small(column, row, at);
        } else {
            Vp8Prediction.whole(brightness, at, 16, modes.wholeMode, row > 0, column > 0);
            for (int block = 0; block < 16; block++) {
                add(block, brightness, at + (block >> 2) * 4 * brightness.stride + (block & 3) * 4);
            }
        }
        colour(blue, column, row, 16);
        colour(red, column, row, 20);
    }

    private void colour(Vp8Plane plane, int column, int row, int firstBlock) {
        int at = plane.index(column * 8, row * 8);
        Vp8Prediction.whole(plane, at, 8, modes.colourMode, row > 0, column > 0);
        for (int block = 0; block < 4; block++) {
            add(firstBlock + block, plane, at + (block >> 1) * 4 * plane.stride + (block & 1) * 4);
        }
    }

    private void small(int column, int row, int at) {
        int stride = brightness.stride;
        for (int block = 0; block < 16; block++) {
            int x = block & 3;
            int index = at + (block >> 2) * 4 * stride + x * 4;
            for (int y = 0; y < 4; y++) {
                edge[3 - y] = brightness.at(index - 1 + y * stride);
            }
            for (int above = 0; above < 5; above++) {
                edge[4 + above] = brightness.at(index - stride - 1 + above);
            }
            // Right of the last column, all rows of small blocks look at what is above the whole block
            int right = x == 3 ? at - stride + 16 : index - stride + 4;
            boolean beyond = x == 3 && column == columns - 1 && row > 0;
            for (int above = 0; above < 4; above++) {
                edge[9 + above] = brightness.at(beyond ? at - stride + 15 : right + above);
            }
            Vp8Prediction.small(brightness, index, modes.smallModes[block], edge);
            add(block, brightness, index);
        }
    }

    private void add(int block, Vp8Plane plane, int index) {
        Vp8Transform.add(coefficients.values(), block * 16, plane, index);
    }
}

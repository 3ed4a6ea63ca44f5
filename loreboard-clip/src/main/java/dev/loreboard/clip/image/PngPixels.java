package dev.loreboard.clip.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The packed pixels of a PNG file, unpacked row by row and never further than a row needs. */
final class PngPixels implements AutoCloseable {

    private final Inflater inflater = new Inflater();
    private final Iterator<ByteView> parts;

    PngPixels(List<ByteView> parts) {
        this.parts = parts.iterator();
    }

    /**
     * The next row, its filter undone.
     *
     * @param row room for the filter's number and the row
     * @param above the row above, laid out in the same way; zeros above the first
     * @param step how many bytes a pixel is away from its left neighbour
     */
    void read(byte[] row, byte[] above, int length, int step) throws IOException {
        unpack(row, length + 1);
        switch (row[0]) {
            case 0 -> {}
            case 1 -> addLeft(row, length, step);
            case 2 -> addAbove(row, above, length);
            case 3 -> addAverage(row, above, length, step);
            case 4 -> addNearest(row, above, length, step);
            default -> throw new IOException("one of its rows has the filter " + row[0] + ", which PNG does not know");
        }
    }

    private void unpack(byte[] target, int count) throws IOException {
        try {
            int done = 0;
            while (done < count) {
                int more = inflater.inflate(target, done, count - done);
                done += more;
                if (more == 0 && done < count) {
                    feed();
                }
            }
        } catch (DataFormatException broken) {
            throw new IOException("its packed pixels are damaged (" + broken.getMessage() + ")", broken);
        }
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary() || inflater.finished() || !parts.hasNext()) {
            throw new EOFException("its packed pixels end before its last row");
        }
        ByteView part = parts.next();
        inflater.setInput(part.array(), part.index(0), part.length());
    }

    private static void addLeft(byte[] row, int length, int step) {
        for (int at = 1 + step; at <= length; at++) {
            row[at] += row[at - step];
        }
    }

    private static void addAbove(byte[] row, byte[] above, int length) {
        for (int at = 1; at <= length; at++) {
            row[at] += above[at];
        }
    }

    private static void addAverage(byte[] row, byte[] above, int length, int step) {
        for (int at = 1; at <= length; at++) {
            int left = at > step ? row[at - step] & 0xff : 0;
            row[at] += (byte) ((left + (above[at] & 0xff)) / 2);
        }
    }

    /** The neighbour that is nearest to left + above - corner, as Paeth has it. */
    private static void addNearest(byte[] row, byte[] above, int length, int step) {
        for (int at = 1; at <= length; at++) {
            int left = at > step ? row[at - step] & 0xff : 0;
            int up = above[at] & 0xff;
            int corner = at > step ? above[at - step] & 0xff : 0;
            int toLeft = Math.abs(up - corner);
            int toUp = Math.abs(left - corner);
            int toCorner = Math.abs(left + up - 2 * corner);
            int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
            row[at] += (byte) nearest;
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}

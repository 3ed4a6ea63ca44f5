package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How the curve below a spectrum is stored: as points that lines are drawn between (the first type of floors). The older
 * type, which no encoder since Vorbis 1.0 writes, is refused. Safe to share between threads.
 *
 * @param partitions the class of each
 * @param places of the points, in the order in which they are stored
 * @param order of the points by their places
 * @param below for each point, the nearest before it in the list on the left of it
 * @param above the same on the right
 */
@SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
record VorbisFloor(
        int[] partitions, PointClass[] classes, int multiplier, int[] places, int[] order, int[] below, int[] above) {

    private static final int MOST_POINTS = 65;
    private static final int[] RANGES = {256, 128, 86, 64};
    private static final double LEAST = 1.0649863e-07;
    private static final float[] LEVELS = new float[256];

    static {
        for (int level = 0; level < LEVELS.length; level++) {
            LEVELS[level] = (float) Math.pow(LEAST, (255 - level) / 255.0);
        }
    }

    /**
     * A class of partitions.
     *
     * @param dimensions how many points a partition has
     * @param master the book that says which books are used
     * @param books one for each value of a sub-class; -1 for points that are not stored
     */
    @SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
    record PointClass(int dimensions, int bits, int master, int[] books) {}

    static VorbisFloor read(VorbisBits in, int bookCount) throws IOException {
        if (in.bits(16) != 1) {
            throw new IOException("it uses floors of a type that no encoder since Vorbis 1.0 writes");
        }
        int[] partitions = new int[in.bits(5)];
        int classCount = 0;
        for (int partition = 0; partition < partitions.length; partition++) {
            partitions[partition] = in.bits(4);
            classCount = Math.max(classCount, partitions[partition] + 1);
        }
        PointClass[] classes = new PointClass[classCount];
        for (int index = 0; index < classCount; index++) {
            classes[index] = pointClass(in, bookCount);
        }
        int multiplier = in.bits(2) + 1;
        int[] places = places(in, partitions, classes);
        in.requireWhole();
        return of(partitions, classes, multiplier, places);
    }

    private static PointClass pointClass(VorbisBits in, int bookCount) throws IOException {
        int dimensions = in.bits(3) + 1;
        int bits = in.bits(2);
        int master = bits > 0 ? VorbisSetup.required(in.bits(8), bookCount, "codebook") : -1;
        int[] books = new int[1 << bits];
        for (int index = 0; index < books.length; index++) {
            int book = in.bits(8) - 1;
            books[index] = book < 0 ? -1 : VorbisSetup.required(book, bookCount, "codebook");
        }
        return new PointClass(dimensions, bits, master, books);
    }

    private static int[] places(VorbisBits in, int[] partitions, PointClass[] classes) throws IOException {
        int bits = in.bits(4);
        int[] places = new int[MOST_POINTS];
        places[1] = 1 << bits;
        int count = 2;
        for (int partition : partitions) {
            for (int point = 0; point < classes[partition].dimensions(); point++) {
                if (count == MOST_POINTS) {
                    throw new IOException("one of its floors has more than " + MOST_POINTS + " points");
                }
                places[count++] = in.bits(bits);
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static VorbisFloor of(int[] partitions, PointClass[] classes, int multiplier, int[] places)
            throws IOException {
        int count = places.length;
        int[] order = new int[count];
        int[] below = new int[count];
        int[] above = new int[count];
        for (int point = 0; point < count; point++) {
            int rank = 0;
            above[point] = 1;
            for (int other = 0; other < count; other++) {
                boolean isBefore = places[other] < places[point];
                rank += isBefore ? 1 : 0;
                if (other != point && places[other] == places[point]) {
                    throw new IOException("one of its floors has two points in one place");
                }
                if (other < point && isBefore && places[other] > places[below[point]]) {
                    below[point] = other;
                }
                if (other < point && !isBefore && places[other] < places[above[point]]) {
                    above[point] = other;
                }
            }
            order[rank] = point;
        }
        return new VorbisFloor(partitions, classes, multiplier, places, order, below, above);
    }

    /** Reads how high the points are; whether the packet says anything about this channel. */
    boolean readPoints(VorbisBits in, List<VorbisBook> books, int[] heights) {
        if (!in.flag()) {
            return false;
        }
        int range = RANGES[multiplier - 1];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(range - 1);
        heights[0] = in.bits(bits);
        heights[1] = in.bits(bits);
        int point = 2;
        for (int partition : partitions) {
            PointClass kind = classes[partition];
            int choice = kind.bits() > 0 ? books.get(kind.master()).code().next(in) : 0;
            for (int index = 0; index < kind.dimensions(); index++) {
                int book = kind.books()[choice & ((1 << kind.bits()) - 1)];
                choice >>= kind.bits();
                heights[point++] = book < 0 ? 0 : books.get(book).code().next(in);
            }
        }
        return !in.ended();
    }

    /** Multiplies a spectrum with the curve through the points. */
    void shape(int[] heights, float[] spectrum, int length) {
        boolean[] used = unfold(heights);
        int fromPlace = 0;
        int fromHeight = heights[0] * multiplier;
        for (int rank = 1; rank < order.length; rank++) {
            int point = order[rank];
            if (used[point]) {
                int height = heights[point] * multiplier;
                line(spectrum, fromPlace, fromHeight, places[point], height, length);
                fromPlace = places[point];
                fromHeight = height;
            }
        }
        for (int index = fromPlace; index < length; index++) {
            spectrum[index] *= LEVELS[level(fromHeight)];
        }
    }

    /** Turns what was stored, how far a point is from the line between its neighbours, into heights. */
    private boolean[] unfold(int[] heights) {
        int range = RANGES[multiplier - 1];
        boolean[] used = new boolean[places.length];
        used[0] = true;
        used[1] = true;
        for (int point = 2; point < places.length; point++) {
            int left = below[point];
            int right = above[point];
            int expected = between(places[left], heights[left], places[right], heights[right], places[point]);
            int stored = heights[point];
            int roomAbove = range - expected;
            int room = 2 * Math.min(roomAbove, expected);
            if (stored != 0) {
                used[left] = true;
                used[right] = true;
                used[point] = true;
            }
            if (stored >= room) {
                heights[point] = roomAbove > expected ? stored : range - 1 - stored;
            } else {
                heights[point] = expected + ((stored & 1) == 1 ? -((stored + 1) >> 1) : stored >> 1);
            }
        }
        return used;
    }

    private static int between(int x0, int y0, int x1, int y1, int x) {
        int rise = y1 - y0;
        int way = Math.abs(rise) * (x - x0) / (x1 - x0);
        return rise < 0 ? y0 - way : y0 + way;
    }

    /** A line of whole numbers, with the rounding that the format prescribes. */
    private static void line(float[] spectrum, int x0, int y0, int x1, int y1, int length) {
        int rise = y1 - y0;
        int run = x1 - x0;
        int base = rise / run;
        int step = rise < 0 ? base - 1 : base + 1;
        int rest = Math.abs(rise) - Math.abs(base) * run;
        int error = 0;
        int y = y0;
        for (int x = x0; x < Math.min(x1, length); x++) {
            spectrum[x] *= LEVELS[level(y)];
            error += rest;
            if (error >= run) {
                error -= run;
                y += step;
            } else {
                y += base;
            }
        }
    }

    private static int level(int height) {
        return Math.clamp(height, 0, 255);
    }
}

package dev.loreboard.clip.image;

/** Guesses a block from the samples above it and to its left (RFC 6386, section 12). */
final class Vp8Prediction {

    static final int DC = 0;
    static final int TRUE_MOTION = 1;
    static final int VERTICAL = 2;
    static final int HORIZONTAL = 3;
    static final int LEFT_DOWN = 4;
    static final int RIGHT_DOWN = 5;
    static final int VERTICAL_RIGHT = 6;
    static final int VERTICAL_LEFT = 7;
    static final int HORIZONTAL_DOWN = 8;
    static final int HORIZONTAL_UP = 9;

    private Vp8Prediction() {}

    /** A block of brightness of 16 samples each way, or one of colour of 8. */
    static void whole(Vp8Plane plane, int index, int size, int mode, boolean hasAbove, boolean hasLeft) {
        if (mode == DC) {
            mean(plane, index, size, hasAbove, hasLeft);
        } else {
            plain(plane, index, size, mode);
        }
    }

    private static void mean(Vp8Plane plane, int index, int size, boolean hasAbove, boolean hasLeft) {
        int sum = 0;
        for (int at = 0; at < size; at++) {
            sum += hasAbove ? plane.at(index - plane.stride + at) : 0;
            sum += hasLeft ? plane.at(index - 1 + at * plane.stride) : 0;
        }
        int count = (hasAbove ? size : 0) + (hasLeft ? size : 0);
        int mean = count == 0 ? 128 : (sum + count / 2) / count;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                plane.set(index + y * plane.stride + x, mean);
            }
        }
    }

    private static void plain(Vp8Plane plane, int index, int size, int mode) {
        int corner = plane.at(index - plane.stride - 1);
        for (int y = 0; y < size; y++) {
            int row = index + y * plane.stride;
            int left = plane.at(row - 1);
            for (int x = 0; x < size; x++) {
                int above = plane.at(index - plane.stride + x);
                plane.set(
                        row + x,
                        switch (mode) {
                            case TRUE_MOTION -> left + above - corner;
                            case VERTICAL -> above;
                            default -> left;
                        });
            }
        }
    }

    /**
     * A block of four samples each way.
     *
     * @param edge the samples around it: four to the left from the lowest, the corner, eight above from the left
     */
    static void small(Vp8Plane plane, int index, int mode, int[] edge) {
        switch (mode) {
            case DC -> mean(plane, index, 4, true, true);
            case TRUE_MOTION -> plain(plane, index, 4, TRUE_MOTION);
            default -> {
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 4; x++) {
                        plane.set(index + y * plane.stride + x, slanted(mode, edge, x, y));
                    }
                }
            }
        }
    }

    private static int slanted(int mode, int[] edge, int x, int y) {
        return switch (mode) {
            case VERTICAL -> three(edge, 5 + x);
            case HORIZONTAL -> y == 3 ? (edge[1] + 3 * edge[0] + 2) >> 2 : three(edge, 3 - y);
            case LEFT_DOWN -> x + y == 6 ? (edge[11] + 3 * edge[12] + 2) >> 2 : three(edge, 6 + x + y);
            case RIGHT_DOWN -> three(edge, 4 + x - y);
            case VERTICAL_RIGHT -> verticalRight(edge, x, y);
            case VERTICAL_LEFT -> verticalLeft(edge, x, y);
            case HORIZONTAL_DOWN -> horizontalDown(edge, x, y);
            default -> horizontalUp(edge, x, y);
        };
    }

    private static int verticalRight(int[] edge, int x, int y) {
        int across = 2 * x - y;
        if (across < -1) {
            return three(edge, 5 - y);
        }
        return across % 2 == 0 ? two(edge, 4 + across / 2) : three(edge, 4 + (across + 1) / 2);
    }

    private static int verticalLeft(int[] edge, int x, int y) {
        if (x == 3 && y >= 2) {
            return three(edge, y == 2 ? 10 : 11);
        }
        int first = 5 + x + y / 2;
        return y % 2 == 0 ? two(edge, first) : three(edge, first + 1);
    }

    private static int horizontalDown(int[] edge, int x, int y) {
        int down = 2 * y - x;
        if (down < -1) {
            return three(edge, 3 + x);
        }
        return down % 2 == 0 ? two(edge, 3 - down / 2) : three(edge, 4 - (down + 1) / 2);
    }

    private static int horizontalUp(int[] edge, int x, int y) {
        int along = x + 2 * y;
        if (along > 5) {
            return edge[0];
        }
        if (along == 5) {
            return (edge[1] + 3 * edge[0] + 2) >> 2;
        }
        return along % 2 == 0 ? two(edge, 2 - along / 2) : three(edge, 2 - along / 2);
    }

    /** The mean of two neighbours. */
    private static int two(int[] edge, int first) {
        return (edge[first] + edge[first + 1] + 1) >> 1;
    }

    /** The mean of three neighbours, the middle one twice. */
    private static int three(int[] edge, int middle) {
        return (edge[middle - 1] + 2 * edge[middle] + edge[middle + 1] + 2) >> 2;
    }
}

package dev.loreboard.clip.image;

/**
 * One place on an edge, with the samples across it.
 *
 * @param at the first sample behind the edge
 * @param step to the next sample behind it
 */
record Vp8Edge(Vp8Plane plane, int at, int step) {

    private int sample(int distance) {
        return plane.at(at + distance * step);
    }

    private void change(int distance, int by) {
        plane.set(at + distance * step, sample(distance) + by);
    }

    private int gap(int distance) {
        return Math.abs(sample(distance) - sample(distance - 1));
    }

    private boolean isPicture(int limit) {
        return 4 * gap(0) + Math.abs(sample(-2) - sample(1)) > limit;
    }

    void simple(int limit) {
        if (!isPicture(limit)) {
            nearest();
        }
    }

    /** @param whole whether this is the edge of a whole block, where more is smoothed */
    void normal(int limit, int inside, int busy, boolean whole) {
        boolean rough = isPicture(limit)
                || gap(-3) > inside
                || gap(-2) > inside
                || gap(-1) > inside
                || gap(1) > inside
                || gap(2) > inside
                || gap(3) > inside;
        if (rough) {
            return;
        }
        if (gap(-1) > busy || gap(1) > busy) {
            nearest();
        } else if (whole) {
            three();
        } else {
            two();
        }
    }

    /** Changes one sample on each side. */
    private void nearest() {
        int difference = 3 * (sample(0) - sample(-1)) + signedByte(sample(-2) - sample(1));
        int behind = fiveBits((difference + 4) >> 3);
        int before = fiveBits((difference + 3) >> 3);
        change(-1, before);
        change(0, -behind);
    }

    /** Changes two samples on each side. */
    private void two() {
        int difference = 3 * (sample(0) - sample(-1));
        int behind = fiveBits((difference + 4) >> 3);
        int before = fiveBits((difference + 3) >> 3);
        int further = (behind + 1) >> 1;
        change(-2, further);
        change(-1, before);
        change(0, -behind);
        change(1, -further);
    }

    /** Changes three samples on each side. */
    private void three() {
        int difference = signedByte(3 * (sample(0) - sample(-1)) + signedByte(sample(-2) - sample(1)));
        for (int distance = 0; distance < 3; distance++) {
            int by = ((27 - 9 * distance) * difference + 63) >> 7;
            change(-1 - distance, by);
            change(distance, -by);
        }
    }

    private static int signedByte(int value) {
        return Math.clamp(value, -128, 127);
    }

    private static int fiveBits(int value) {
        return Math.clamp(value, -16, 15);
    }
}

package dev.loreboard.clip.image;

/** What the coefficients of a block are multiplied by: the first of it, and the others. */
record Vp8Steps(int first, int others, int meanFirst, int meanOthers, int colourFirst, int colourOthers) {

    private static final int MOST = 127;
    private static final int MOST_OF_COLOUR = 117;
    private static final int LEAST_OF_MEANS = 8;

    /** @param deltas of the quantiser: first, mean's first, mean's others, colour's first, colour's others */
    static Vp8Steps of(int quantiser, int[] deltas) {
        return new Vp8Steps(
                Vp8Tables.DC_STEPS[clamp(quantiser + deltas[0], MOST)],
                Vp8Tables.AC_STEPS[clamp(quantiser, MOST)],
                Vp8Tables.DC_STEPS[clamp(quantiser + deltas[1], MOST)] * 2,
                Math.max(Vp8Tables.AC_STEPS[clamp(quantiser + deltas[2], MOST)] * 155 / 100, LEAST_OF_MEANS),
                Vp8Tables.DC_STEPS[clamp(quantiser + deltas[3], MOST_OF_COLOUR)],
                Vp8Tables.AC_STEPS[clamp(quantiser + deltas[4], MOST)]);
    }

    private static int clamp(int quantiser, int most) {
        return Math.clamp(quantiser, 0, most);
    }
}

package dev.loreboard.clip.image;

/**
 * How strongly the edges of blocks are smoothed.
 *
 * @param limit over which an edge is taken for a part of the picture; 0 means no smoothing
 * @param inside the same, for the samples beside an edge
 * @param busy over which the neighbourhood counts as busy
 */
record Vp8Strength(int limit, int inside, int busy) {

    static Vp8Strength of(int wanted, int sharpness) {
        int level = Math.clamp(wanted, 0, 63);
        if (level == 0) {
            return new Vp8Strength(0, 0, 0);
        }
        int inside = level;
        if (sharpness > 0) {
            inside = Math.min(inside >> (sharpness > 4 ? 2 : 1), 9 - sharpness);
        }
        inside = Math.max(inside, 1);
        return new Vp8Strength(2 * level + inside, inside, level >= 40 ? 2 : level >= 15 ? 1 : 0);
    }
}

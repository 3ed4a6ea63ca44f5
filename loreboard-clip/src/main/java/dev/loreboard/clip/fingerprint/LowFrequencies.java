package dev.loreboard.clip.fingerprint;

import java.util.ArrayList;
import java.util.List;

/**
 * The coarse pattern of a square of numbers, by a cosine transform: what remains of a picture when it is made small or
 * encoded roughly. On whole numbers, so it is the same on every machine.
 */
final class LowFrequencies {

    private static final int SIDE = Brightness.SIDE;
    private static final int FREQUENCIES = 16;
    private static final double ONE = 1 << 14;
    private static final long[][] COSINES = cosines(); // (frequencies, side)

    private LowFrequencies() {}

    private static long[][] cosines() {
        long[][] cosines = new long[FREQUENCIES][SIDE];
        for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
            for (int place = 0; place < SIDE; place++) {
                double angle = StrictMath.PI * frequency * (2 * place + 1) / (2 * SIDE);
                cosines[frequency][place] = StrictMath.round(ONE * StrictMath.cos(angle));
            }
        }
        return cosines;
    }

    /**
     * The sign of each frequency, 64 to a number, from the coarsest: 1 where it is positive.
     *
     * @param cells (side, side)
     */
    static List<Long> signs(int[] cells) {
        long[][] across = new long[SIDE][FREQUENCIES];
        for (int row = 0; row < SIDE; row++) {
            for (int frequency = 0; frequency < FREQUENCIES; frequency++) {
                for (int column = 0; column < SIDE; column++) {
                    across[row][frequency] += cells[row * SIDE + column] * COSINES[frequency][column];
                }
            }
        }
        List<Long> words = new ArrayList<>();
        long word = 0;
        for (int bit = 0; bit < FREQUENCIES * FREQUENCIES; bit++) {
            word = word << 1 | (down(across, bit / FREQUENCIES, bit % FREQUENCIES) > 0 ? 1 : 0);
            if (bit % Long.SIZE == Long.SIZE - 1) {
                words.add(word);
            }
        }
        return words;
    }

    private static long down(long[][] across, int down, int frequency) {
        long sum = 0;
        for (int row = 0; row < SIDE; row++) {
            sum += across[row][frequency] * COSINES[down][row];
        }
        return sum;
    }
}

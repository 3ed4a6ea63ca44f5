package dev.loreboard.clip.audio;

import java.util.Arrays;

/**
 * From the spectrum of one channel to its samples: short blocks are sorted, neighbouring bands freed of each other's echoes, and
 * then two filter banks make 576 samples, 32 bands of 18 first. Keeps what overlaps with the next granule. Used by one thread.
 */
final class Mp3Synthesis {

    private static final int BANDS = 32;
    private static final int SLOTS = 18;
    private static final double[] ALIAS = {-0.6, -0.535, -0.33, -0.185, -0.095, -0.041, -0.0142, -0.0037};
    private static final double[][] WINDOWS = windows();
    private static final double[][] LONG = cosines(36);
    private static final double[][] SHORT = cosines(12);
    private static final double[][] BANK = bank();

    private final Mp3Tables tables;
    private final double[][] overlap = new double[BANDS][SLOTS];
    private final double[][] bands = new double[SLOTS][BANDS];
    private final double[][] history = new double[16][64]; // of the second filter bank, the latest at index `latest`
    private final double[] block = new double[36];
    private final float[] sorted = new float[Mp3Granule.LINES];
    private int latest;

    Mp3Synthesis(Mp3Tables tables) {
        this.tables = tables;
    }

    private static double[][] windows() {
        double[][] windows = new double[4][36];
        for (int index = 0; index < 36; index++) {
            double slow = Math.sin(Math.PI / 36 * (index + 0.5));
            windows[0][index] = slow;
            windows[1][index] = index < 18 ? slow : index < 24 ? 1 : index < 30 ? quick(index - 18) : 0;
            windows[2][index] = index < 12 ? quick(index) : 0;
            windows[3][index] = index < 6 ? 0 : index < 12 ? quick(index - 6) : index < 18 ? 1 : slow;
        }
        return windows;
    }

    private static double quick(int index) {
        return Math.sin(Math.PI / 12 * (index + 0.5));
    }

    private static double[][] cosines(int size) {
        double[][] cosines = new double[size][size / 2];
        for (int sample = 0; sample < size; sample++) {
            for (int line = 0; line < size / 2; line++) {
                cosines[sample][line] = Math.cos(Math.PI / (2 * size) * (2 * sample + 1 + size / 2) * (2 * line + 1));
            }
        }
        return cosines;
    }

    private static double[][] bank() {
        double[][] bank = new double[64][BANDS];
        for (int place = 0; place < 64; place++) {
            for (int band = 0; band < BANDS; band++) {
                bank[place][band] = Math.cos((16 + place) * (2 * band + 1) * Math.PI / 64);
            }
        }
        return bank;
    }

    /** Makes 576 samples from {@code from} on. */
    void make(Mp3Granule granule, Mp3Bands of, float[] lines, float[] samples, int from) {
        int longBands = granule.block() != Mp3Granule.SHORT ? BANDS : granule.mixed() ? 2 : 0;
        sort(of, lines);
        for (int band = 1; band < longBands; band++) {
            free(lines, band * SLOTS);
        }
        for (int band = 0; band < BANDS; band++) {
            boolean isShort = band >= longBands;
            Arrays.fill(block, 0);
            if (isShort) {
                shortBlocks(lines, band * SLOTS);
            } else {
                longBlock(lines, band * SLOTS, granule.mixed() ? 0 : granule.block());
            }
            for (int slot = 0; slot < SLOTS; slot++) {
                double sample = block[slot] + overlap[band][slot];
                bands[slot][band] = (band & slot & 1) == 1 ? -sample : sample;
                overlap[band][slot] = block[SLOTS + slot];
            }
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            join(bands[slot], samples, from + slot * BANDS);
        }
    }

    /** Puts the lines of three short blocks side by side. */
    private void sort(Mp3Bands of, float[] lines) {
        int line = 0;
        for (int band = 0; band < of.longCount(); band++) {
            line += of.widths()[band];
        }
        for (int band = of.longCount(); band + 2 < of.widths().length; band += 3) {
            int width = of.widths()[band];
            for (int index = 0; index < 3 * width; index++) {
                sorted[index % width * 3 + index / width] = lines[line + index];
            }
            System.arraycopy(sorted, 0, lines, line, 3 * width);
            line += 3 * width;
        }
    }

    private static void free(float[] lines, int edge) {
        for (int index = 0; index < ALIAS.length; index++) {
            double length = Math.sqrt(1 + ALIAS[index] * ALIAS[index]);
            double own = 1 / length;
            double echo = ALIAS[index] / length;
            double below = lines[edge - 1 - index];
            double above = lines[edge + index];
            lines[edge - 1 - index] = (float) (below * own - above * echo);
            lines[edge + index] = (float) (above * own + below * echo);
        }
    }

    private void longBlock(float[] lines, int from, int kind) {
        for (int sample = 0; sample < 36; sample++) {
            double sum = 0;
            for (int line = 0; line < 18; line++) {
                sum += lines[from + line] * LONG[sample][line];
            }
            block[sample] = sum * WINDOWS[kind][sample];
        }
    }

    private void shortBlocks(float[] lines, int from) {
        for (int which = 0; which < 3; which++) {
            for (int sample = 0; sample < 12; sample++) {
                double sum = 0;
                for (int line = 0; line < 6; line++) {
                    sum += lines[from + 3 * line + which] * SHORT[sample][line];
                }
                block[6 + 6 * which + sample] += sum * WINDOWS[2][sample];
            }
        }
    }

    /** One sample of each of 32 bands gives 32 samples, with what the fifteen before left. */
    private void join(double[] slot, float[] samples, int from) {
        latest = (latest + 15) & 15;
        for (int place = 0; place < 64; place++) {
            double sum = 0;
            for (int band = 0; band < BANDS; band++) {
                sum += BANK[place][band] * slot[band];
            }
            history[latest][place] = sum;
        }
        for (int sample = 0; sample < BANDS; sample++) {
            double sum = 0;
            for (int back = 0; back < 16; back++) {
                int place = sample + BANDS * back;
                double value = tables.window(place) * history[(latest + back) & 15][place & 63];
                sum += (place & 64) == 0 ? value : -value;
            }
            samples[from + sample] = (float) sum;
        }
    }
}

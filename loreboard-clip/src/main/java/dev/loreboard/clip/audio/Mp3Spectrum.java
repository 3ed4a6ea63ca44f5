package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;

/** Reads the spectrum of one channel in one granule. May be shared between threads. */
final class Mp3Spectrum {

    private static final int[] RAISED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 2, 0};
    private static final int LINES = Mp3Granule.LINES;
    private static final int LOUDEST = 210;

    private final Mp3Tables tables;

    Mp3Spectrum(Mp3Tables tables) {
        this.tables = tables;
    }

    /** @param end the bit, counted down by what is left, where the granule ends */
    void read(BitReader in, long end, Mp3Granule granule, float[] lines) throws IOException {
        int line = bigValues(in, granule, lines);
        Mp3Code quads = tables.quads(granule.quads());
        while (in.left() > end && line + 4 <= LINES) {
            int value = quads.next(in);
            for (int index = 0; index < 4; index++) {
                boolean there = (value >> (3 - index) & 1) == 1;
                lines[line + index] = there ? (in.flag() ? -1 : 1) : 0;
            }
            line += 4;
        }
        if (in.left() < end) {
            line -= 4;
        }
        Arrays.fill(lines, Math.clamp(line, 0, LINES), LINES, 0);
    }

    private int bigValues(BitReader in, Mp3Granule granule, float[] lines) throws IOException {
        int count = 2 * granule.bigPairs();
        int line = 0;
        for (int region = 0; region < 3; region++) {
            int regionEnd = region == 0 ? granule.firstEnd() : region == 1 ? granule.secondEnd() : LINES;
            int table = granule.tables()[region];
            int end = Math.min(regionEnd, count);
            if (table == 0 && line < end) {
                Arrays.fill(lines, line, end, 0);
                line = end;
            }
            while (line < end) {
                Mp3Code code = tables.pairs(table);
                int pair = code.next(in);
                lines[line++] = value(in, table, pair / code.width());
                lines[line++] = value(in, table, pair % code.width());
            }
        }
        return line;
    }

    private static float value(BitReader in, int table, int coded) throws IOException {
        if (coded == 0) {
            return 0;
        }
        int size = coded + in.number(Mp3Tables.moreBits(table, coded));
        float raised = (float) (size * Math.cbrt(size));
        return in.flag() ? -raised : raised;
    }

    /** Makes each band as loud as it is. */
    static void scale(Mp3Granule granule, Mp3Bands bands, Mp3Scales scales, float[] lines) {
        int line = 0;
        double step = granule.coarse() ? 1 : 0.5;
        for (int band = 0; band < bands.widths().length; band++) {
            boolean isLong = band < bands.longCount();
            int raised = isLong && scales.raised() ? RAISED[band] : 0;
            int quiet = isLong ? 0 : 8 * granule.blockGains()[(band - bands.longCount()) % 3];
            double power = (granule.gain() - LOUDEST - quiet) / 4.0 - step * (scales.of(band) + raised);
            float factor = (float) Math.pow(2, power);
            for (int end = line + bands.widths()[band]; line < end; line++) {
                lines[line] *= factor;
            }
        }
    }
}

package dev.loreboard.clip.audio;

import java.io.IOException;

/**
 * What a frame says about 576 samples of one channel.
 *
 * @param bits how many of them its scales and its spectrum take
 * @param bigPairs pairs of lines in the part of the spectrum that large values may be in
 * @param gain in quarters of a power of two
 * @param scaleCode says how many bits the scales have
 * @param block 0 long, 1 and 3 between long and short, 2 short
 * @param tables of codes for the three regions of large values
 * @param blockGains for short blocks
 * @param firstEnd line where the first region ends
 * @param secondEnd line where the second region ends
 * @param raised whether the high bands are louder by themselves
 * @param coarse whether a step of a scale is twice as large
 * @param quads which of two tables the part with small values is coded by
 */
@SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
record Mp3Granule(
        int bits,
        int bigPairs,
        int gain,
        int scaleCode,
        int block,
        boolean mixed,
        int[] tables,
        int[] blockGains,
        int firstEnd,
        int secondEnd,
        boolean raised,
        boolean coarse,
        int quads) {

    static final int LINES = 576;
    static final int SHORT = 2;

    static Mp3Granule read(BitReader in, Mp3Header header) throws IOException {
        int bits = in.number(12);
        int bigPairs = in.number(9);
        if (bigPairs > LINES / 2) {
            throw new IOException("a frame claims " + bigPairs + " pairs of lines; there are " + LINES / 2);
        }
        int gain = in.number(8);
        int scaleCode = in.number(header.version() == 1 ? 4 : 9);
        int block = 0;
        boolean mixed = false;
        int[] tables = new int[3];
        int[] blockGains = new int[3];
        int[] longEnds = Mp3Bands.longEnds(header.rate());
        int firstEnd;
        int secondEnd = LINES;
        if (in.flag()) {
            block = in.number(2);
            mixed = in.flag() && block == SHORT;
            tables[0] = in.number(5);
            tables[1] = in.number(5);
            for (int index = 0; index < 3; index++) {
                blockGains[index] = in.number(3);
            }
            if (block == 0) {
                throw new IOException("a frame changes to a block of no kind");
            }
            firstEnd = block == SHORT ? (header.rate() == 8_000 ? 72 : 36) : longEnds[7];
        } else {
            for (int index = 0; index < 3; index++) {
                tables[index] = in.number(5);
            }
            int first = in.number(4);
            int second = first + in.number(3) + 1;
            firstEnd = longEnds[first];
            secondEnd = longEnds[Math.min(second, longEnds.length - 1)];
        }
        boolean raised = header.version() == 1 && in.flag();
        boolean coarse = in.flag();
        return new Mp3Granule(
                bits,
                bigPairs,
                gain,
                scaleCode,
                block,
                mixed,
                tables,
                blockGains,
                firstEnd,
                secondEnd,
                raised,
                coarse,
                in.number(1));
    }

    Mp3Bands bands(int rate) {
        return Mp3Bands.of(rate, block == SHORT, mixed);
    }
}

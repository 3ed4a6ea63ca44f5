package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;

/** Decodes frames of an MP3 file, one after the other. A frame's bits may begin in frames before it. Used by one thread. */
final class Mp3Frames {

    private static final int MOST_BEFORE = 511;

    private final byte[] file;
    private final Mp3Spectrum spectrum;
    private final Mp3Synthesis[] synthesis;
    private final Mp3Scales[] scales;
    private final float[][] lines;
    private final float[][] samples;
    private byte[] kept = {};

    Mp3Frames(byte[] file, int channels) {
        Mp3Tables tables = Mp3Tables.read();
        this.file = file;
        this.spectrum = new Mp3Spectrum(tables);
        this.synthesis = new Mp3Synthesis[channels];
        this.scales = new Mp3Scales[channels];
        for (int channel = 0; channel < channels; channel++) {
            synthesis[channel] = new Mp3Synthesis(tables);
            scales[channel] = new Mp3Scales();
        }
        this.lines = new float[channels][Mp3Granule.LINES];
        this.samples = new float[channels][2 * Mp3Granule.LINES];
    }

    /** What the last frame held, from the start of each array. */
    float[][] samples() {
        return samples;
    }

    /** Decodes the frame at this place, and says how many samples each channel got. */
    int decode(int place, Mp3Header header) throws IOException {
        int sideStart = place + header.skipped();
        int mainStart = sideStart + header.sideBytes();
        int end = place + header.bytes();
        if (mainStart > end) {
            throw new IOException("the frame at byte " + place + " is too short for what it describes");
        }
        BitReader side = new BitReader(file, sideStart, mainStart);
        int before = side.number(header.version() == 1 ? 9 : 8);
        side.bits(header.version() == 1 ? (header.channels() == 1 ? 5 : 3) : header.channels());
        int[] shared = new int[header.channels()];
        for (int channel = 0; channel < shared.length && header.version() == 1; channel++) {
            shared[channel] = side.number(4);
        }
        boolean whole = before <= kept.length;
        BitReader main = main(before, mainStart, end);
        for (int granule = 0; granule < header.granules(); granule++) {
            granule(side, main, header, granule, shared, whole);
        }
        return header.granules() * Mp3Granule.LINES;
    }

    /** The bits of a frame, from where they begin in what was kept. */
    private BitReader main(int before, int from, int to) {
        byte[] joined = Arrays.copyOf(kept, kept.length + to - from);
        System.arraycopy(file, from, joined, kept.length, to - from);
        int start = Math.max(kept.length - before, 0);
        kept = Arrays.copyOfRange(joined, Math.max(joined.length - MOST_BEFORE, 0), joined.length);
        return new BitReader(joined, start, joined.length);
    }

    /** @param whole whether all bits of the frame are there; it is silent otherwise, as at the start of what was cut */
    private void granule(BitReader side, BitReader main, Mp3Header header, int number, int[] shared, boolean whole)
            throws IOException {
        Mp3Granule[] granules = new Mp3Granule[lines.length];
        for (int channel = 0; channel < granules.length; channel++) {
            granules[channel] = Mp3Granule.read(side, header);
        }
        for (int channel = 0; channel < granules.length; channel++) {
            if (whole) {
                channel(main, header, granules[channel], channel, number == 0 ? 0 : shared[channel]);
            } else {
                Arrays.fill(lines[channel], 0);
            }
        }
        if (lines.length == 2) {
            Mp3Stereo.part(header, granules[1], scales[1], lines);
        }
        for (int channel = 0; channel < granules.length; channel++) {
            Mp3Bands bands = granules[channel].bands(header.rate());
            synthesis[channel].make(
                    granules[channel], bands, lines[channel], samples[channel], number * Mp3Granule.LINES);
        }
    }

    private void channel(BitReader main, Mp3Header header, Mp3Granule granule, int channel, int shared)
            throws IOException {
        long end = main.left() - granule.bits();
        if (end < 0) {
            throw new IOException("a frame claims more bits than it has");
        }
        if (header.version() == 1) {
            scales[channel].read(main, granule, shared);
        } else {
            scales[channel].readLow(main, granule, channel == 1 && header.intensity());
        }
        spectrum.read(main, end, granule, lines[channel]);
        main.goTo(end);
        Mp3Spectrum.scale(granule, granule.bands(header.rate()), scales[channel], lines[channel]);
    }
}

package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Arrays;

/** Decodes packets of Vorbis sound, each of which is a block that overlaps with the one before. Used by one thread. */
final class VorbisBlocks {

    private final VorbisSetup setup;
    private final CosineTransform shortTransform;
    private final CosineTransform longTransform;
    private final float[] shortSlope;
    private final float[] longSlope;
    private final float[][] spectra;
    private final float[][] before;
    private final float[][] decoded;
    private final float[] block;
    private int lastBlock;

    VorbisBlocks(VorbisSetup setup) {
        this.setup = setup;
        this.shortTransform = new CosineTransform(setup.shortBlock());
        this.longTransform = new CosineTransform(setup.longBlock());
        this.shortSlope = slope(setup.shortBlock() / 2);
        this.longSlope = slope(setup.longBlock() / 2);
        this.spectra = new float[setup.channels()][setup.longBlock() / 2];
        this.before = new float[setup.channels()][setup.longBlock() / 2];
        this.decoded = new float[setup.channels()][setup.longBlock()];
        this.block = new float[setup.longBlock()];
    }

    /** The rising half of the window. */
    private static float[] slope(int length) {
        float[] slope = new float[length];
        for (int index = 0; index < length; index++) {
            double sine = Math.sin(Math.PI / 2 * (index + 0.5) / length);
            slope[index] = (float) Math.sin(Math.PI / 2 * sine * sine);
        }
        return slope;
    }

    /** The samples that the last packet made certain, from the start of each array. */
    float[][] decoded() {
        return decoded;
    }

    /** Decodes a packet, and says how many samples of each channel are certain with it; none with the first. */
    int decode(VorbisBits in) throws IOException {
        if (in.flag() || in.ended()) {
            return 0;
        }
        VorbisSetup.Mode mode = setup.modes()
                .get(VorbisSetup.required(
                        in.bits(Integer.SIZE
                                - Integer.numberOfLeadingZeros(setup.modes().size() - 1)),
                        setup.modes().size(),
                        "mode"));
        int size = mode.isLong() ? setup.longBlock() : setup.shortBlock();
        boolean longBefore = mode.isLong() && in.flag();
        boolean longAfter = mode.isLong() && in.flag();
        spectra(in, setup.mappings().get(mode.mapping()), size / 2);
        int left = mode.isLong() && longBefore ? setup.longBlock() : setup.shortBlock();
        int right = mode.isLong() && longAfter ? setup.longBlock() : setup.shortBlock();
        return overlap(mode, size, left, right);
    }

    private void spectra(VorbisBits in, VorbisMapping mapping, int length) {
        int[][] heights = new int[setup.channels()][65];
        boolean[] silent = new boolean[setup.channels()];
        boolean[] flat = new boolean[setup.channels()];
        for (int channel = 0; channel < silent.length; channel++) {
            Arrays.fill(spectra[channel], 0);
            VorbisFloor floor = setup.floors().get(mapping.floors()[mapping.submaps()[channel]]);
            flat[channel] = !floor.readPoints(in, setup.books(), heights[channel]);
            silent[channel] = flat[channel];
        }
        for (int step = 0; step < mapping.angles().length; step++) {
            int magnitude = mapping.magnitudes()[step];
            int angle = mapping.angles()[step];
            if (!silent[magnitude] || !silent[angle]) {
                silent[magnitude] = false;
                silent[angle] = false;
            }
        }
        for (int submap = 0; submap < mapping.residues().length; submap++) {
            residue(in, mapping, submap, silent, length);
        }
        mapping.uncouple(spectra, length);
        for (int channel = 0; channel < silent.length; channel++) {
            if (flat[channel]) {
                Arrays.fill(spectra[channel], 0);
            } else {
                setup.floors()
                        .get(mapping.floors()[mapping.submaps()[channel]])
                        .shape(heights[channel], spectra[channel], length);
            }
        }
    }

    private void residue(VorbisBits in, VorbisMapping mapping, int submap, boolean[] silent, int length) {
        int count = 0;
        for (int of : mapping.submaps()) {
            count += of == submap ? 1 : 0;
        }
        float[][] parts = new float[count][];
        boolean[] silentParts = new boolean[count];
        int part = 0;
        for (int channel = 0; channel < silent.length; channel++) {
            if (mapping.submaps()[channel] == submap) {
                parts[part] = spectra[channel];
                silentParts[part++] = silent[channel];
            }
        }
        if (count > 0) {
            setup.residues().get(mapping.residues()[submap]).read(in, setup.books(), parts, silentParts, length);
        }
    }

    /**
     * Adds the rising half of this block to the falling half of the one before. Where one of them is shorter, the samples around
     * its slope are those of the longer one alone.
     */
    private int overlap(VorbisSetup.Mode mode, int size, int left, int right) {
        int certain = lastBlock == 0 ? 0 : lastBlock / 4 + size / 4;
        for (int channel = 0; channel < spectra.length; channel++) {
            (mode.isLong() ? longTransform : shortTransform).inverse(spectra[channel], block);
            window(size, left, right);
            float[] out = decoded[channel];
            float[] old = before[channel];
            int shift = lastBlock / 4 - size / 4;
            for (int index = 0; index < certain; index++) {
                float falling = index < lastBlock / 2 ? old[index] : 0;
                int own = index - shift;
                out[index] = falling + (own >= 0 && own < size / 2 ? block[own] : 0);
            }
            System.arraycopy(block, size / 2, old, 0, size / 2);
        }
        lastBlock = size;
        return certain;
    }

    private void window(int size, int left, int right) {
        int from = size / 4 - left / 4;
        float[] rising = left == setup.longBlock() ? longSlope : shortSlope;
        for (int index = 0; index < size / 2; index++) {
            int place = index - from;
            block[index] *= place < 0 ? 0 : place < rising.length ? rising[place] : 1;
        }
        from = size * 3 / 4 - right / 4;
        float[] falling = right == setup.longBlock() ? longSlope : shortSlope;
        for (int index = size / 2; index < size; index++) {
            int place = index - from;
            block[index] *= place < 0 ? 1 : place < falling.length ? falling[falling.length - 1 - place] : 0;
        }
    }
}

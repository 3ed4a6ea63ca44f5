package dev.loreboard.clip.audio;

import java.io.IOException;

/**
 * Which floor and residue each channel has, and which channels are stored as one and the difference to another.
 *
 * @param magnitudes the channels that hold the larger value of each pair
 * @param angles the channels that hold the difference
 * @param submaps for each channel the one that it belongs to
 * @param floors of each submap
 * @param residues of each submap
 */
@SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
record VorbisMapping(int[] magnitudes, int[] angles, int[] submaps, int[] floors, int[] residues) {

    static VorbisMapping read(VorbisBits in, int channels, int floorCount, int residueCount) throws IOException {
        if (in.bits(16) != 0) {
            throw new IOException("it maps channels in a way that there is not");
        }
        int submapCount = in.flag() ? in.bits(4) + 1 : 1;
        int steps = in.flag() ? in.bits(8) + 1 : 0;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(channels - 1);
        int[] magnitudes = new int[steps];
        int[] angles = new int[steps];
        for (int step = 0; step < steps; step++) {
            magnitudes[step] = VorbisSetup.required(in.bits(bits), channels, "channel");
            angles[step] = VorbisSetup.required(in.bits(bits), channels, "channel");
            if (magnitudes[step] == angles[step]) {
                throw new IOException("it couples a channel with itself");
            }
        }
        in.bits(2);
        int[] submaps = new int[channels];
        for (int channel = 0; channel < channels && submapCount > 1; channel++) {
            submaps[channel] = VorbisSetup.required(in.bits(4), submapCount, "submap");
        }
        int[] floors = new int[submapCount];
        int[] residues = new int[submapCount];
        for (int submap = 0; submap < submapCount; submap++) {
            in.bits(8);
            floors[submap] = VorbisSetup.required(in.bits(8), floorCount, "floor");
            residues[submap] = VorbisSetup.required(in.bits(8), residueCount, "residue");
        }
        in.requireWhole();
        return new VorbisMapping(magnitudes, angles, submaps, floors, residues);
    }

    /** Turns pairs of a value and a difference back into two values. */
    void uncouple(float[][] spectra, int length) {
        for (int step = magnitudes.length - 1; step >= 0; step--) {
            float[] magnitude = spectra[magnitudes[step]];
            float[] angle = spectra[angles[step]];
            for (int index = 0; index < length; index++) {
                float larger = magnitude[index];
                float difference = angle[index];
                float other = larger > 0 ? larger - Math.abs(difference) : larger + Math.abs(difference);
                magnitude[index] = difference > 0 ? larger : other;
                angle[index] = difference > 0 ? other : larger;
            }
        }
    }
}

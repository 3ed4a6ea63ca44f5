package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.List;

/**
 * How the spectrum above its floor is stored, in partitions that each say by which books. Safe to share between threads.
 *
 * @param type 0: vectors spread over a partition; 1: one after the other; 2: the same, the channels taking turns
 * @param classes how many classes of partitions there are
 * @param books by class and round, -1 where a class leaves a round out
 */
@SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
record VorbisResidue(int type, int begin, int end, int partition, int classes, int classBook, int[][] books) {

    private static final int ROUNDS = 8;
    private static final int MOST_TOGETHER = 64;

    static VorbisResidue read(VorbisBits in, List<VorbisBook> known) throws IOException {
        int type = in.bits(16);
        if (type > 2) {
            throw new IOException("it stores residues in way " + type + ", which there is not");
        }
        int begin = in.bits(24);
        int end = in.bits(24);
        int partition = in.bits(24) + 1;
        int classes = in.bits(6) + 1;
        int classBook = VorbisSetup.required(in.bits(8), known.size(), "codebook");
        if (known.get(classBook).dimensions() > MOST_TOGETHER) {
            throw new IOException("it tells the classes of more than " + MOST_TOGETHER + " partitions at once");
        }
        int[] cascades = new int[classes];
        for (int index = 0; index < classes; index++) {
            int low = in.bits(3);
            cascades[index] = low | (in.flag() ? in.bits(5) << 3 : 0);
        }
        int[][] books = new int[classes][ROUNDS];
        for (int index = 0; index < classes; index++) {
            for (int round = 0; round < ROUNDS; round++) {
                books[index][round] = (cascades[index] >> round & 1) == 0 ? -1 : book(in, known, partition);
            }
        }
        in.requireWhole();
        return new VorbisResidue(type, begin, end, partition, classes, classBook, books);
    }

    private static int book(VorbisBits in, List<VorbisBook> known, int partition) throws IOException {
        int book = VorbisSetup.required(in.bits(8), known.size(), "codebook");
        if (!known.get(book).hasVectors() || partition % known.get(book).dimensions() != 0) {
            throw new IOException("it stores residues by a codebook that has no fitting vectors");
        }
        return book;
    }

    /**
     * Adds what the packet holds to spectra that are zero.
     *
     * @param silent which of the channels have none
     * @param length of a spectrum
     */
    void read(VorbisBits in, List<VorbisBook> known, float[][] spectra, boolean[] silent, int length) {
        if (type < 2) {
            readPartitions(in, known, spectra, silent, length);
            return;
        }
        boolean allSilent = true;
        for (boolean one : silent) {
            allSilent &= one;
        }
        if (allSilent) {
            return;
        }
        int channels = spectra.length;
        float[][] turns = {new float[length * channels]};
        readPartitions(in, known, turns, new boolean[1], length * channels);
        for (int index = 0; index < length * channels; index++) {
            spectra[index % channels][index / channels] = turns[0][index];
        }
    }

    private void readPartitions(
            VorbisBits in, List<VorbisBook> known, float[][] spectra, boolean[] silent, int length) {
        int from = Math.min(begin, length);
        int count = (Math.min(end, length) - from) / partition;
        if (count <= 0) {
            return;
        }
        int together = known.get(classBook).dimensions();
        int[][] chosen = new int[spectra.length][count + together];
        for (int round = 0; round < ROUNDS; round++) {
            for (int first = 0; first < count; first += together) {
                for (int channel = 0; channel < spectra.length && round == 0; channel++) {
                    if (!silent[channel] && !readClasses(in, known.get(classBook), chosen[channel], first, together)) {
                        return;
                    }
                }
                int last = Math.min(first + together, count);
                for (int index = first; index < last; index++) {
                    for (int channel = 0; channel < spectra.length; channel++) {
                        int book = silent[channel] ? -1 : books[chosen[channel][index]][round];
                        int place = from + index * partition;
                        if (book >= 0 && !readPartition(in, known.get(book), spectra[channel], place)) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private boolean readClasses(VorbisBits in, VorbisBook book, int[] chosen, int first, int together) {
        int packed = book.code().next(in);
        for (int index = together - 1; index >= 0; index--) {
            chosen[first + index] = Math.floorMod(packed, classes);
            packed /= classes;
        }
        return !in.ended();
    }

    private boolean readPartition(VorbisBits in, VorbisBook book, float[] spectrum, int place) {
        int dimensions = book.dimensions();
        float[] vectors = book.vectors();
        int steps = partition / dimensions;
        for (int step = 0; step < steps; step++) {
            int entry = book.code().next(in);
            if (entry < 0) {
                return false;
            }
            for (int dimension = 0; dimension < dimensions; dimension++) {
                int index = type == 0 ? step + dimension * steps : step * dimensions + dimension;
                spectrum[place + index] += vectors[entry * dimensions + dimension];
            }
        }
        return true;
    }
}

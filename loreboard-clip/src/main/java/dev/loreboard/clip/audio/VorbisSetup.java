package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the headers of a Vorbis stream say.
 *
 * @param shortBlock samples of a short block
 * @param longBlock samples of a long block
 * @param modes what a packet of sound may choose from
 */
record VorbisSetup(
        int rate,
        int channels,
        int shortBlock,
        int longBlock,
        List<VorbisBook> books,
        List<VorbisFloor> floors,
        List<VorbisResidue> residues,
        List<VorbisMapping> mappings,
        List<Mode> modes) {

    private static final int SMALLEST_BLOCK = 64;
    private static final int LARGEST_BLOCK = 8192;
    private static final int MOST_NUMBERS = 1 << 22;

    /** Long or short blocks, by which mapping. */
    record Mode(boolean isLong, int mapping) {}

    static VorbisSetup read(OggPackets packets) throws IOException {
        VorbisBits in = header(packets, 1);
        int version = in.bits(32);
        int channels = in.bits(8);
        int rate = in.bits(32);
        in.bits(32);
        in.bits(32);
        in.bits(32);
        int shortBlock = 1 << in.bits(4);
        int longBlock = 1 << in.bits(4);
        in.requireWhole();
        if (version != 0
                || channels < 1
                || shortBlock < SMALLEST_BLOCK
                || longBlock > LARGEST_BLOCK
                || shortBlock > longBlock) {
            throw new IOException("its Vorbis has version " + version + ", " + channels + " channels and blocks of "
                    + shortBlock + " and " + longBlock + " samples, which cannot be");
        }
        header(packets, 3);
        return read(header(packets, 5), rate, channels, shortBlock, longBlock);
    }

    private static VorbisSetup read(VorbisBits in, int rate, int channels, int shortBlock, int longBlock)
            throws IOException {
        List<VorbisBook> books = books(in);
        int unused = in.bits(6) + 1;
        for (int index = 0; index < unused; index++) {
            in.bits(16);
        }
        List<VorbisFloor> floors = some(in, () -> VorbisFloor.read(in, books.size()));
        List<VorbisResidue> residues = some(in, () -> VorbisResidue.read(in, books));
        List<VorbisMapping> mappings = some(in, () -> VorbisMapping.read(in, channels, floors.size(), residues.size()));
        List<Mode> modes = some(in, () -> mode(in, mappings.size()));
        in.requireWhole();
        return new VorbisSetup(rate, channels, shortBlock, longBlock, books, floors, residues, mappings, modes);
    }

    private static List<VorbisBook> books(VorbisBits in) throws IOException {
        List<VorbisBook> books = new ArrayList<>();
        int count = in.bits(8) + 1;
        long numbers = 0;
        while (books.size() < count) {
            books.add(VorbisBook.read(in));
            numbers += books.getLast().vectors().length;
            if (numbers > MOST_NUMBERS) {
                throw new IOException("its codebooks hold more than " + MOST_NUMBERS + " numbers");
            }
        }
        return books;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** As many of something as the next bits say. */
    private static <T> List<T> some(VorbisBits in, Reading<T> reading) throws IOException {
        int count = in.bits(6) + 1;
        List<T> some = new ArrayList<>();
        while (some.size() < count) {
            some.add(reading.read());
        }
        return some;
    }

    private static Mode mode(VorbisBits in, int mappingCount) throws IOException {
        boolean isLong = in.flag();
        in.bits(32);
        return new Mode(isLong, required(in.bits(8), mappingCount, "mapping"));
    }

    /** A header of this kind, behind the mark that all of them begin with. */
    private static VorbisBits header(OggPackets packets, int kind) throws IOException {
        Optional<OggPackets.Packet> packet = packets.next();
        if (packet.isEmpty()) {
            throw new IOException("one of its three headers is missing");
        }
        VorbisBits in = packet.get().bits();
        boolean fits = in.bits(8) == kind;
        for (char letter : "vorbis".toCharArray()) {
            fits &= in.bits(8) == letter;
        }
        if (!fits || in.ended()) {
            throw new IOException("one of its three headers is missing");
        }
        return in;
    }

    /** The number of something that has to be there. */
    static int required(int number, int count, String what) throws IOException {
        if (number >= count) {
            throw new IOException("its headers name " + what + " " + number + " of " + count);
        }
        return number;
    }
}

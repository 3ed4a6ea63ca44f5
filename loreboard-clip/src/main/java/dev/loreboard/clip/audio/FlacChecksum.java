package dev.loreboard.clip.audio;

/** The two checksums of a FLAC frame. */
final class FlacChecksum {

    private static final int[] HEADER = table(8, 0x07);
    private static final int[] FRAME = table(16, 0x8005);

    private FlacChecksum() {}

    private static int[] table(int bits, int polynomial) {
        int[] table = new int[256];
        for (int value = 0; value < table.length; value++) {
            int rest = value << (bits - Byte.SIZE);
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                rest = (rest >> (bits - 1) & 1) == 1 ? (rest << 1) ^ polynomial : rest << 1;
            }
            table[value] = rest & (1 << bits) - 1;
        }
        return table;
    }

    static int ofHeader(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int index = from; index < to; index++) {
            sum = HEADER[sum ^ (bytes[index] & 0xff)];
        }
        return sum;
    }

    static int ofFrame(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int index = from; index < to; index++) {
            sum = ((sum << 8) ^ FRAME[(sum >> 8) ^ (bytes[index] & 0xff)]) & 0xffff;
        }
        return sum;
    }
}

package dev.loreboard.vector.exact;

import java.util.Arrays;

/** Copies with one bit a value, in the order that the kernel reads. */
final class OneBits implements Codes {

    private final OneBitCoder coder;
    private final long[] bits; // (rows / 8, words, 8)

    OneBits(OneBitCoder coder, long[] bits) {
        this.coder = coder;
        this.bits = bits;
    }

    OneBitCoder coder() {
        return coder;
    }

    long[] bits() {
        return bits;
    }

    @Override
    public void set(int row, float[] values, int start) {
        long[] signs = coder.signs(values, start);
        for (int word = 0; word < signs.length; word++) {
            bits[coder.place(row, word)] = signs[word];
        }
    }

    @Override
    public OneBits grown(int rows) {
        return new OneBits(coder, Arrays.copyOf(bits, rows * coder.words()));
    }
}

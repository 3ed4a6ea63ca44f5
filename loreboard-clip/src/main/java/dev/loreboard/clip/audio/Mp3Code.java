package dev.loreboard.clip.audio;

import java.io.EOFException;
import java.util.Arrays;

/** A prefix code as a tree: for each node two places, with the next node above zero or the complement of a value. */
@SuppressWarnings("ArrayRecordComponent") // a decoder's tables, never compared
record Mp3Code(int[] tree, int width) {

    /** @param words "codes", the table's number, how many values the second of a pair has, and the codes */
    static Mp3Code of(String[] words) {
        int[] tree = new int[4 * words.length];
        int nodes = 1;
        for (int value = 0; value < words.length - 3; value++) {
            String code = words[3 + value];
            int node = 0;
            for (int bit = 0; bit < code.length(); bit++) {
                int place = 2 * node + code.charAt(bit) - '0';
                if (bit == code.length() - 1) {
                    tree[place] = ~value;
                } else if (tree[place] == 0) {
                    tree[place] = nodes++;
                }
                node = tree[place];
            }
        }
        return new Mp3Code(Arrays.copyOf(tree, 2 * nodes), Integer.parseInt(words[2]));
    }

    int next(BitReader in) throws EOFException {
        int node = 0;
        do {
            node = tree[2 * node + in.number(1)];
        } while (node > 0);
        return ~node;
    }
}

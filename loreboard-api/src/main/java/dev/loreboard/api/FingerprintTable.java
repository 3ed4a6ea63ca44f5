package dev.loreboard.api;

import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of one scheme by id, one after another in memory, so that all of them are compared in the time that it takes to
 * read them. Those of other schemes are not kept. For one thread at a time.
 */
final class FingerprintTable {

    private final Fingerprint example;
    private final int width;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private long[] words; // (room, width)

    /** A fingerprint that is near to another. */
    private record Near(String id, int difference) {}

    /** @param example of what is to be kept and asked for */
    FingerprintTable(Fingerprint example) {
        this.example = example;
        this.width = example.words().size();
        this.words = new long[width];
    }

    /** Keeps the fingerprint of an id that has none here. */
    void put(String id, Fingerprint fingerprint) {
        if (!example.isComparableTo(fingerprint)) {
            return;
        }
        int row = ids.size();
        if (words.length < (row + 1) * width) {
            words = Arrays.copyOf(words, 2 * words.length);
        }
        for (int word = 0; word < width; word++) {
            words[row * width + word] = fingerprint.words().get(word);
        }
        ids.add(id);
        rows.put(id, row);
    }

    /** Whether there was one; the last takes the place of the one that goes. */
    boolean remove(String id) {
        @Nullable Integer row = rows.remove(id);
        if (row == null) {
            return false;
        }
        String last = ids.removeLast();
        if (!last.equals(id)) {
            System.arraycopy(words, ids.size() * width, words, row * width, width);
            ids.set(row, last);
            rows.put(last, row);
        }
        return true;
    }

    /** The ids whose fingerprints differ in so many bits at most, the nearest first, ties by id. */
    List<String> near(Fingerprint fingerprint, int tolerance) {
        if (!example.isComparableTo(fingerprint)) {
            return List.of();
        }
        long[] asked = fingerprint.words().stream().mapToLong(Long::longValue).toArray();
        List<Near> near = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            int difference = difference(asked, row * width, tolerance);
            if (difference <= tolerance) {
                near.add(new Near(ids.get(row), difference));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::difference).thenComparing(Near::id, Entry.ID_ORDER))
                .map(Near::id)
                .toList();
    }

    /** How many bits differ, or some number over the tolerance. */
    private int difference(long[] asked, int start, int tolerance) {
        int difference = 0;
        for (int word = 0; word < width && difference <= tolerance; word++) {
            difference += Long.bitCount(asked[word] ^ words[start + word]);
        }
        return difference;
    }
}

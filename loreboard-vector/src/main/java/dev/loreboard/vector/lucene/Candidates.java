package dev.loreboard.vector.lucene;

import java.util.Arrays;

/*
 * Lucene scores in single precision, so those at the end of a list may be in another order than their similarities. Who is
 * nearer to the last one than that arithmetic can tell stays a candidate.
 */

/** The best of many documents by their score, with all that may be as good. */
final class Candidates {

    /** More than what single precision can be off by; scores are half as far apart as similarities. */
    private static final float MARGIN = 1e-5f;

    private static final int ROOM = 1024;

    private final int count;
    private int[] documents = new int[ROOM];
    private float[] scores = new float[ROOM];
    private int size;
    private float least = Float.NEGATIVE_INFINITY;

    Candidates(int count) {
        this.count = count;
    }

    /** A vector may be a little longer than one, but no similarity is above it. */
    void offer(int document, float found) {
        float score = Math.min(found, 1);
        if (score < least) {
            return;
        }
        if (size == documents.length) {
            makeRoom();
            if (score < least) {
                return;
            }
        }
        documents[size] = document;
        scores[size++] = score;
    }

    boolean areEnough() {
        return size >= count;
    }

    /** The documents left, in no particular order. */
    int[] documents() {
        prune();
        return Arrays.copyOf(documents, size);
    }

    private void makeRoom() {
        prune();
        if (size > documents.length / 2) {
            documents = Arrays.copyOf(documents, 2 * documents.length);
            scores = Arrays.copyOf(scores, documents.length);
        }
    }

    private void prune() {
        if (size <= count) {
            return;
        }
        float[] sorted = Arrays.copyOf(scores, size);
        Arrays.sort(sorted);
        least = sorted[size - count] - MARGIN;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (scores[i] >= least) {
                documents[kept] = documents[i];
                scores[kept++] = scores[i];
            }
        }
        size = kept;
    }
}

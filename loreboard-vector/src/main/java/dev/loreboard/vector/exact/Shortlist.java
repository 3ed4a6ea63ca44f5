package dev.loreboard.vector.exact;

import java.util.Arrays;

/**
 * The rows that may be among the best, by products in floats that are off by a margin at most. Nothing that belongs to the
 * exact answer is missing. For one thread.
 *
 * <p>The best products so far are in a heap, the least of them on top. A row whose product is two margins below it can
 * have no similarity as high as any of theirs. Similarities end at one, so products above that count as one.
 */
final class Shortlist {

    private static final int FIRST_ROOM = 64;

    private final Question question;
    private final View view;
    private final float margin;
    private final float[] best;
    private int found;
    private float least;

    private int[] rows = new int[FIRST_ROOM];
    private float[] products = new float[FIRST_ROOM];
    private int size;

    Shortlist(Question question, View view) {
        this.question = question;
        this.view = view;
        this.margin = question.margin();
        this.best = new float[Math.min(question.limit(), Math.max(1, view.live()))];
        this.least = notLowest((float) question.query().floor() - margin);
    }

    Question question() {
        return question;
    }

    /** What a product must come to, to matter still. */
    float least() {
        return least;
    }

    /** Takes a row in if its product matters and it may be found at all. */
    void offer(int row, float product) {
        if (product >= least && view.holds(row, question.filter())) {
            keep(row, product);
            raise(Math.min(product, 1));
        }
    }

    private void keep(int row, float product) {
        if (size == rows.length) {
            prune();
            if (size > rows.length / 2) {
                rows = Arrays.copyOf(rows, 2 * rows.length);
                products = Arrays.copyOf(products, rows.length);
            }
        }
        rows[size] = row;
        products[size] = product;
        size++;
    }

    private void prune() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (products[i] >= least) {
                rows[kept] = rows[i];
                products[kept] = products[i];
                kept++;
            }
        }
        size = kept;
    }

    private void raise(float product) {
        if (found < best.length) {
            int place = found++;
            while (place > 0 && best[(place - 1) / 2] > product) {
                best[place] = best[(place - 1) / 2];
                place = (place - 1) / 2;
            }
            best[place] = product;
        } else if (product > best[0]) {
            sinkFromTop(product);
        }
        if (found == best.length) {
            least = Math.max(least, notLowest(best[0] - 2 * margin));
        }
    }

    private void sinkFromTop(float product) {
        int place = 0;
        for (int child = 1; child < best.length; child = 2 * place + 1) {
            if (child + 1 < best.length && best[child + 1] < best[child]) {
                child++;
            }
            if (best[child] >= product) {
                break;
            }
            best[place] = best[child];
            place = child;
        }
        best[place] = product;
    }

    /** Similarities end at -1 as well, so that nothing below it can be told apart. */
    private static float notLowest(float product) {
        return product <= -1 ? Float.NEGATIVE_INFINITY : product;
    }

    /** The rows, in no order. */
    int[] rows() {
        prune();
        return Arrays.copyOf(rows, size);
    }
}

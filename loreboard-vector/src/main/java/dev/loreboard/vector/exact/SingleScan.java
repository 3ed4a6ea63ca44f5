package dev.loreboard.vector.exact;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.Kernels;

/** Reads a view block by block for one question. For one thread. */
final class SingleScan {

    private final View view;
    private final Question question;
    private final Shortlist shortlist;
    private final NearestBits nearest;
    private final EightBitBounds bounds;
    private final float[] products = new float[Block.ROWS];

    private SingleScan(View view, Question question, int share) {
        this.view = view;
        this.question = question;
        this.shortlist = new Shortlist(question, view);
        this.nearest = new NearestBits(view, question, share);
        this.bounds = new EightBitBounds(question);
    }

    /**
     * The rows that may be in the answer.
     *
     * @param share how many vectors are compared in full for each match, where codes do not tell for sure
     */
    static Shortlist of(View view, Question question, int share) {
        SingleScan scan = new SingleScan(view, question, share);
        scan.run();
        return scan.shortlist;
    }

    private void run() {
        for (int block = 0; block < view.blocks().size(); block++) {
            CancelledException.throwIfInterrupted("The search");
            switch (view.blocks().get(block).codes()) {
                case Codes.None() -> full(block);
                case EightBits codes -> eightBits(block, codes);
                case OneBits codes when !question.isExact() -> nearest.add(block, codes);
                case OneBits codes -> full(block);
            }
        }
        nearest.forEach(this::offer);
    }

    private void full(int block) {
        Values values = view.blocks().get(block).values();
        int rows = view.rowsOf(block);
        int stretch = values.stretch();
        float[] scratch = values.scratch(stretch);
        for (int first = 0; first < rows; first += stretch) {
            int count = Math.min(stretch, rows - first);
            float[] array = values.read(first, count, scratch);
            Kernels.FLOATS.products(question.values(), array, values.start(first), FloatKernel.room(count), products);
            float least = shortlist.least();
            for (int i = 0; i < count; i++) {
                if (products[i] >= least) {
                    shortlist.offer(block * Block.ROWS + first + i, products[i]);
                    least = shortlist.least();
                }
            }
        }
    }

    private void eightBits(int block, EightBits codes) {
        int rows = view.rowsOf(block);
        float[] most = bounds.of(codes, rows);
        float least = shortlist.least();
        for (int row = 0; row < rows; row++) {
            if (most[row] >= least) {
                offer(block * Block.ROWS + row);
                least = shortlist.least();
            }
        }
    }

    private void offer(int row) {
        float[] array = view.read(row, view.block(row).values().scratch(1));
        shortlist.offer(row, Kernels.FLOATS.product(question.values(), array, view.start(row)));
    }
}

package dev.loreboard.vector.exact;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a view once for many questions, which are laid side by side in panels: a few rows, which stay in the nearest cache,
 * meet every panel before the next ones come. For one thread.
 */
final class PanelScan {

    private static final FloatKernel KERNEL = Kernels.FLOATS;
    /** So few that their rows stay in the near cache. */
    private static final int STEPS_AT_ONCE = 16;

    private final View view;
    private final List<Some> all;
    private final float[] products = new float[FloatKernel.STEP * KERNEL.width()];

    private PanelScan(View view, List<Some> all) {
        this.view = view;
        this.all = all;
    }

    /** The rows that may be in each answer, in the order of the questions. */
    static List<Shortlist> of(View view, List<Question> questions) {
        List<Some> all = new ArrayList<>();
        for (int first = 0; first < questions.size(); first += KERNEL.width()) {
            all.add(Some.of(view, questions.subList(first, Math.min(questions.size(), first + KERNEL.width()))));
        }
        new PanelScan(view, all).run();
        return all.stream().flatMap(some -> some.shortlists.stream()).toList();
    }

    private void run() {
        for (int block = 0; block < view.blocks().size(); block++) {
            CancelledException.throwIfInterrupted("The search");
            Values values = view.blocks().get(block).values();
            int rows = view.rowsOf(block);
            int stretch = values.stretch();
            float[] scratch = values.scratch(stretch);
            for (int first = 0; first < rows; first += stretch) {
                int count = Math.min(stretch, rows - first);
                float[] array = values.read(first, count, scratch);
                compare(array, values.start(first), block * Block.ROWS + first, count);
            }
        }
    }

    /** Compares rows that lie a quarter of all rows apart, which the processor fetches ahead best. */
    private void compare(float[] array, int start, int firstRow, int count) {
        int dimension = view.space().dimension();
        int stream = FloatKernel.room(count) / FloatKernel.STEP;
        for (int first = 0; first < stream; first += STEPS_AT_ONCE) {
            int end = Math.min(stream, first + STEPS_AT_ONCE);
            for (Some some : all) {
                for (int row = first; row < end; row++) {
                    if (some.panel.reaches(array, start + row * dimension, stream * dimension, some.least, products)) {
                        some.offer(products, firstRow + row, stream, firstRow + count);
                    }
                }
            }
        }
    }

    /** The questions of one panel. */
    private static final class Some {

        private final Panel panel;
        private final List<Shortlist> shortlists;
        private final float[] least;

        Some(Panel panel, List<Shortlist> shortlists, float[] least) {
            this.panel = panel;
            this.shortlists = shortlists;
            this.least = least;
        }

        static Some of(View view, List<Question> questions) {
            float[] least = new float[KERNEL.width()];
            Arrays.fill(least, Float.POSITIVE_INFINITY);
            List<Shortlist> shortlists = questions.stream()
                    .map(question -> new Shortlist(question, view))
                    .toList();
            for (int i = 0; i < least.length && i < shortlists.size(); i++) {
                least[i] = shortlists.get(i).least();
            }
            return new Some(
                    KERNEL.panel(questions.stream().map(Question::values).toArray(float[][]::new)), shortlists, least);
        }

        void offer(float[] products, int firstRow, int stride, int end) {
            for (int step = 0; step < FloatKernel.STEP; step++) {
                int row = firstRow + step * stride;
                int place = step * least.length;
                for (int i = 0; row < end && i < shortlists.size(); i++) {
                    if (products[place + i] >= least[i]) {
                        shortlists.get(i).offer(row, products[place + i]);
                        least[i] = shortlists.get(i).least();
                    }
                }
            }
        }
    }
}

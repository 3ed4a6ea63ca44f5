package dev.loreboard.vector.atlas;

import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;

/** Compares every question with every row, a panel of questions at a time. */
final class PanelSearch {

    private static final int WIDTH = Kernels.FLOATS.width();

    private final Rows rows;
    private final Rows questions;
    private final int limit;

    private PanelSearch(Rows rows, Rows questions, int limit) {
        this.rows = rows;
        this.questions = questions;
        this.limit = limit;
    }

    /** The nearest rows to each question. */
    static Neighbours of(Rows rows, Rows questions, int each, Crew crew) {
        Neighbours found = new Neighbours(questions.count(), each);
        new PanelSearch(rows, questions, each).run(crew, found::set);
        return found;
    }

    /** The nearest other rows to each row. */
    static Neighbours among(Rows rows, int each, Crew crew) {
        Neighbours found = new Neighbours(rows.count(), each);
        new PanelSearch(rows, rows, each + 1).run(crew, found::setOthers);
        return found;
    }

    private interface Answer {
        void set(int question, Nearest nearest);
    }

    private void run(Crew crew, Answer answer) {
        crew.tell("finding neighbours", questions.count(), WIDTH, (first, end) -> {
            Nearest[] nearest = compare(questions.panel(first, end), end - first);
            for (int question = first; question < end; question++) {
                answer.set(question, nearest[question - first]);
            }
        });
    }

    private Nearest[] compare(Panel panel, int count) {
        Nearest[] nearest = new Nearest[count];
        Arrays.setAll(nearest, place -> new Nearest(limit));
        float[] least = new float[WIDTH];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(least, 0, count, Float.NEGATIVE_INFINITY);
        float[] products = new float[FloatKernel.STEP * WIDTH];
        for (int row = 0; row < rows.stream(); row++) {
            if (rows.reaches(panel, row, least, products)) {
                offer(row, products, nearest, least);
            }
        }
        return nearest;
    }

    private void offer(int firstRow, float[] products, Nearest[] nearest, float[] least) {
        for (int step = 0; step < FloatKernel.STEP; step++) {
            int row = firstRow + step * rows.stream();
            for (int place = 0; row < rows.count() && place < nearest.length; place++) {
                float product = products[step * WIDTH + place];
                if (product >= least[place]) {
                    nearest[place].offer(row, product);
                    least[place] = nearest[place].least();
                }
            }
        }
    }
}

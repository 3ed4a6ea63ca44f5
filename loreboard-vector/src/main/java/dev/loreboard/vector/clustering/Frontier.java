package dev.loreboard.vector.clustering;

import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.Arrays;

/*
 * Mutual nearness never exceeds the core of a point, so a point that has come that near need not be compared any more, and a panel
 * without points that do is left out.
 */

/** How near the points that a growing tree has not reached are to it. For one thread, with a crew. */
final class Frontier {

    private static final int WIDTH = Kernels.FLOATS.width();

    /** Fewer points are not worth another hand. */
    private static final int PIECE = 2048 / WIDTH;

    private final Points points;
    private final float[] cores;
    private final Crew crew;

    private final Panel[] panels;
    private final float[][] limits; // (panel, width): what a product must come to, to matter
    private final boolean[] reached;
    private final float[] nearness;
    private final int[] links; // the point of the tree that each is nearest to

    Frontier(Points points, float[] cores, Crew crew) {
        this.points = points;
        this.cores = cores;
        this.crew = crew;
        this.panels = new Panel[(points.size() + WIDTH - 1) / WIDTH];
        this.limits = new float[panels.length][WIDTH];
        this.reached = new boolean[points.size()];
        this.nearness = new float[points.size()];
        this.links = new int[points.size()];
        Arrays.fill(nearness, Float.NEGATIVE_INFINITY);
        for (int panel = 0; panel < panels.length; panel++) {
            int first = panel * WIDTH;
            int end = Math.min(points.size(), first + WIDTH);
            panels[panel] = points.panel(first, end);
            Arrays.fill(limits[panel], Float.POSITIVE_INFINITY);
            Arrays.fill(limits[panel], 0, end - first, Float.NEGATIVE_INFINITY);
        }
    }

    /** The tree takes the points at these places. */
    void reach(int first, int end) {
        for (int place = first; place < end; place++) {
            reached[place] = true;
            limits[place / WIDTH][place % WIDTH] = Float.POSITIVE_INFINITY;
        }
        crew.run((panels.length + PIECE - 1) / PIECE, piece -> {
            float[] products = new float[FloatKernel.STEP * WIDTH];
            for (int panel = piece * PIECE; panel < Math.min(panels.length, (piece + 1) * PIECE); panel++) {
                for (int step = first / FloatKernel.STEP; step * FloatKernel.STEP < end; step++) {
                    approach(panel, step * FloatKernel.STEP, first, end, products);
                }
            }
        });
    }

    /** Compares a panel with those places of a step that the tree has just taken. */
    private void approach(int panel, int step, int first, int end, float[] products) {
        float[] least = limits[panel];
        int from = Math.max(first, step);
        int to = Math.min(end, step + FloatKernel.STEP);
        if (matters(from, to, least)
                && panels[panel].reaches(points.values(), points.start(step), points.dimension(), least, products)) {
            for (int place = from; place < to; place++) {
                for (int other = 0; other < WIDTH; other++) {
                    float product = products[(place - step) * WIDTH + other];
                    if (product >= least[other]) {
                        least[other] = link(panel * WIDTH + other, place, product);
                    }
                }
            }
        }
    }

    /** Whether the nearest that these places can be to others is nearer than one of those is. */
    private boolean matters(int from, int to, float[] least) {
        float most = Float.NEGATIVE_INFINITY;
        for (int place = from; place < to; place++) {
            most = Math.max(most, cores[place]);
        }
        boolean matters = false;
        for (float limit : least) {
            matters |= limit < most;
        }
        return matters;
    }

    /** Gives back what the next product must come to. */
    private float link(int place, int tree, float product) {
        float mutual = Math.min(product, Math.min(cores[place], cores[tree]));
        if (mutual > nearness[place]) {
            nearness[place] = mutual;
            links[place] = tree;
        }
        return nearness[place] >= cores[place] ? Float.POSITIVE_INFINITY : nearness[place];
    }

    /** The place of the point that is nearest to the tree, outside of it. */
    int nearest() {
        int best = -1;
        for (int place = 0; place < reached.length; place++) {
            if (!reached[place] && (best < 0 || nearness[place] > nearness[best])) {
                best = place;
            }
        }
        return best;
    }

    float nearness(int place) {
        return nearness[place];
    }

    /** The place in the tree that a place is nearest to. */
    int link(int place) {
        return links[place];
    }
}

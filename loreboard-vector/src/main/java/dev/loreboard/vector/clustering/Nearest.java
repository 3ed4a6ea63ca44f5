package dev.loreboard.vector.clustering;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the nearest centroid of each point, the first among equals. Many centroids are laid side by side in panels, and a few
 * points, which stay in the nearest cache, meet every panel before the next ones come. May be shared between threads.
 */
final class Nearest {

    private static final FloatKernel KERNEL = Kernels.FLOATS;

    /** So few centroids are met sooner one after the other than in a panel. */
    private static final int FEW = KERNEL.width() / 4;

    /** So few that their points stay in the near cache. */
    private static final int STEPS_AT_ONCE = 16;

    private final Points points;
    private final float[][] centroids;
    private final List<Panel> panels;
    private final float[] least = new float[KERNEL.width()];

    Nearest(Points points, float[][] centroids) {
        this.points = points;
        this.centroids = centroids;
        this.panels = centroids.length < FEW ? List.of() : panels(centroids);
        Arrays.fill(least, Float.POSITIVE_INFINITY);
    }

    /** The last panel is filled up with one of its own, which as a later equal is never the nearest. */
    private static List<Panel> panels(float[][] centroids) {
        List<Panel> panels = new ArrayList<>();
        for (int first = 0; first < centroids.length; first += KERNEL.width()) {
            float[][] some = new float[KERNEL.width()][];
            for (int i = 0; i < some.length; i++) {
                some[i] = centroids[first + i < centroids.length ? first + i : first];
            }
            panels.add(KERNEL.panel(some));
        }
        return panels;
    }

    /**
     * Finds those of the points of a part.
     *
     * @param labels the number of the centroid of each point
     * @param nearness the product of each point with that centroid
     */
    void find(int part, int[] labels, float[] nearness) {
        int end = points.firstOf(part + 1);
        for (int first = points.firstOf(part); first < end; first += Points.STRETCH) {
            CancelledException.throwIfInterrupted("The clustering");
            int behind = Math.min(end, first + Points.STRETCH);
            Arrays.fill(nearness, first, behind, Float.NEGATIVE_INFINITY);
            Offers offers = new Offers(labels, nearness, behind);
            if (panels.isEmpty()) {
                oneByOne(first, offers);
            } else {
                inPanels(first, offers);
            }
        }
    }

    private void oneByOne(int first, Offers offers) {
        float[] products = new float[FloatKernel.room(offers.end - first)];
        for (int centroid = 0; centroid < centroids.length; centroid++) {
            KERNEL.products(centroids[centroid], points.values(), points.start(first), products.length, products);
            for (int point = first; point < offers.end; point++) {
                offers.offer(point, centroid, products[point - first]);
            }
        }
    }

    /** Points that lie a quarter of all apart go together, which the processor fetches ahead best. */
    private void inPanels(int first, Offers offers) {
        int stream = FloatKernel.room(offers.end - first) / FloatKernel.STEP;
        float[] products = new float[FloatKernel.STEP * KERNEL.width()];
        float[] highest = new float[FloatKernel.STEP];
        int[] places = new int[FloatKernel.STEP];
        for (int step = 0; step < stream; step += STEPS_AT_ONCE) {
            int last = Math.min(stream, step + STEPS_AT_ONCE);
            for (int panel = 0; panel < panels.size(); panel++) {
                for (int point = first + step; point < first + last; point++) {
                    panels.get(panel)
                            .reaches(
                                    points.values(), points.start(point), stream * points.dimension(), least, products);
                    KERNEL.highest(products, highest, places);
                    for (int i = 0; i < FloatKernel.STEP; i++) {
                        offers.offer(point + i * stream, panel * KERNEL.width() + places[i], highest[i]);
                    }
                }
            }
        }
    }

    /** The nearest so far of the points before {@code end}. */
    private static final class Offers {

        private final int[] labels;
        private final float[] nearness;
        private final int end;

        Offers(int[] labels, float[] nearness, int end) {
            this.labels = labels;
            this.nearness = nearness;
            this.end = end;
        }

        void offer(int point, int centroid, float product) {
            if (point < end && product > nearness[point]) {
                nearness[point] = product;
                labels[point] = centroid;
            }
        }
    }
}

package dev.loreboard.vector.clustering;

import dev.loreboard.vector.math.FloatKernel;
import dev.loreboard.vector.math.FloatKernel.Panel;
import dev.loreboard.vector.math.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Has points meet all centroids. Many centroids are laid side by side in panels, and a few points, which stay in the nearest cache, meet
 * every panel before the next ones come. May be shared between threads.
 */
final class Meeting {

    private static final FloatKernel KERNEL = Kernels.FLOATS;

    /** So few centroids are met sooner one after the other than in a panel. */
    private static final int FEW = KERNEL.width() / 4;

    /** So few that their points stay in the near cache. */
    private static final int STEPS_AT_ONCE = 16;

    private final float[][] centroids;
    private final List<Panel> panels;
    private final float[] least = new float[KERNEL.width()];

    Meeting(float[][] centroids) {
        this.centroids = centroids;
        this.panels = centroids.length < FEW ? List.of() : panels(centroids);
        Arrays.fill(least, Float.POSITIVE_INFINITY);
    }

    private static List<Panel> panels(float[][] centroids) {
        List<Panel> panels = new ArrayList<>();
        for (int first = 0; first < centroids.length; first += KERNEL.width()) {
            panels.add(KERNEL.panel(
                    Arrays.copyOfRange(centroids, first, Math.min(centroids.length, first + KERNEL.width()))));
        }
        return panels;
    }

    /**
     * Has some points choose.
     *
     * @param values of the points one after another, and something behind them
     * @param start where the first of them begins
     */
    void of(float[] values, int start, Some some, Choices choices) {
        Offers offers = new Offers(some.count());
        if (panels.isEmpty()) {
            oneByOne(values, start, offers);
        } else {
            inPanels(values, start, offers);
        }
        for (int place = 0; place < some.count(); place++) {
            offers.choose(place, some.point(place), choices);
        }
    }

    private void oneByOne(float[] values, int start, Offers offers) {
        float[] products = new float[FloatKernel.room(offers.count())];
        for (int centroid = 0; centroid < centroids.length; centroid++) {
            KERNEL.products(centroids[centroid], values, start, products.length, products);
            for (int place = 0; place < offers.count(); place++) {
                offers.offer(place, centroid, products[place], Float.NEGATIVE_INFINITY);
            }
        }
    }

    /** Points that lie a quarter of all apart go together, which the processor fetches ahead best. */
    private void inPanels(float[] values, int start, Offers offers) {
        int dimension = centroids[0].length;
        int stream = FloatKernel.room(offers.count()) / FloatKernel.STEP;
        Highest highest = new Highest(KERNEL);
        for (int step = 0; step < stream; step += STEPS_AT_ONCE) {
            int last = Math.min(stream, step + STEPS_AT_ONCE);
            for (int panel = 0; panel < panels.size(); panel++) {
                int first = panel * KERNEL.width();
                for (int place = step; place < last; place++) {
                    panels.get(panel)
                            .reaches(values, start + place * dimension, stream * dimension, least, highest.products());
                    highest.find(centroids.length - first);
                    for (int i = 0; i < FloatKernel.STEP; i++) {
                        offers.offer(
                                place + i * stream, first + highest.place(i), highest.product(i), highest.second(i));
                    }
                }
            }
        }
    }
}

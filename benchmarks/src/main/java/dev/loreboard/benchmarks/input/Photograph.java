package dev.loreboard.benchmarks.input;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Pictures that cost a decoder and a resizer what photographs cost: light that varies at every scale, the less the finer,
 * colours that vary slowly, some sharp edges, and grain. The same seed draws the same picture everywhere.
 */
final class Photograph {

    private static final int FINEST = 2;
    private static final int FINEST_COLOUR = 32;
    private static final double CONTRAST = 70;
    private static final double FADING = 0.78;
    private static final double COLOURFULNESS = 50;
    private static final int EDGES = 30;
    private static final int GRAIN = 4;

    private final int width;
    private final int height;
    private final List<Layer> light;
    private final List<Layer> warmth;
    private final List<Layer> tint;
    private final List<Disc> discs = new ArrayList<>();
    private final long grain;

    private Photograph(int width, int height, SplittableRandom random) {
        this.width = width;
        this.height = height;
        this.light = layers(CONTRAST, FINEST, random);
        this.warmth = layers(COLOURFULNESS, FINEST_COLOUR, random);
        this.tint = layers(COLOURFULNESS, FINEST_COLOUR, random);
        for (int i = 0; i < EDGES; i++) {
            discs.add(new Disc(
                    random.nextDouble(width),
                    random.nextDouble(height),
                    random.nextDouble(0.02, 0.2) * Math.max(width, height),
                    random.nextDouble(-CONTRAST, CONTRAST) / 2));
        }
        this.grain = random.nextLong();
    }

    static BufferedImage draw(int width, int height, SplittableRandom random) {
        Photograph photograph = new Photograph(width, height, random);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, height)
                .parallel()
                .forEach(y -> image.getRaster().setDataElements(0, y, width, 1, photograph.row(y)));
        return image;
    }

    private int[] row(int y) {
        float[] bright = sum(light, y);
        discs.forEach(disc -> disc.addTo(bright, y));
        float[] warm = sum(warmth, y);
        float[] tinted = sum(tint, y);
        SplittableRandom random = new SplittableRandom(grain + y);
        int[] row = new int[width];
        for (int x = 0; x < width; x++) {
            float level = 128 + bright[x];
            int red = sample(level + warm[x], random);
            int green = sample(level + tinted[x], random);
            int blue = sample(level - warm[x], random);
            row[x] = red << 16 | green << 8 | blue;
        }
        return row;
    }

    private static int sample(float level, SplittableRandom random) {
        return Math.clamp(Math.round(level) + random.nextInt(-GRAIN, GRAIN + 1), 0, 255);
    }

    private float[] sum(List<Layer> layers, int y) {
        float[] row = new float[width];
        layers.forEach(layer -> layer.addTo(row, y));
        return row;
    }

    /** Each has half the grid of the one before, and is weaker. */
    private List<Layer> layers(double contrast, int finest, SplittableRandom random) {
        List<Layer> layers = new ArrayList<>();
        double strength = contrast;
        for (int cell = Math.max(width, height) / 2; cell >= finest; cell /= 2) {
            layers.add(new Layer(cell, strength, width, height, random));
            strength *= FADING;
        }
        return layers;
    }

    /** Random values on a grid, and what lies between them. */
    private static final class Layer {

        private final int cell;
        private final float[][] grid;

        Layer(int cell, double strength, int width, int height, SplittableRandom random) {
            this.cell = cell;
            this.grid = new float[height / cell + 2][width / cell + 2];
            for (float[] row : grid) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = (float) (strength * random.nextDouble(-1, 1));
                }
            }
        }

        void addTo(float[] row, int y) {
            float[] above = grid[y / cell];
            float[] below = grid[y / cell + 1];
            float down = (float) (y % cell) / cell;
            for (int x = 0; x < row.length; x++) {
                int left = x / cell;
                float across = (float) (x % cell) / cell;
                float upper = above[left] + across * (above[left + 1] - above[left]);
                float lower = below[left] + across * (below[left + 1] - below[left]);
                row[x] += upper + down * (lower - upper);
            }
        }
    }

    /** An area of other light, with a sharp edge. */
    private record Disc(double x, double y, double radius, double light) {

        void addTo(float[] row, int line) {
            double half = Math.sqrt(Math.max(0, radius * radius - (line - y) * (line - y)));
            int end = (int) Math.min(row.length, x + half);
            for (int at = (int) Math.max(0, x - half); at < end; at++) {
                row[at] += (float) light;
            }
        }
    }
}

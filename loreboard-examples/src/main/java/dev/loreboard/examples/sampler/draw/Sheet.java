package dev.loreboard.examples.sampler.draw;

/**
 * What is known of each pixel before there is light: its own colour, how the light meets it, how much air lies before
 * it, and what it belongs to. Places are told in units of the height, from the upper left corner. For one thread.
 */
public final class Sheet {

    /** What a pixel belongs to when it belongs to the sky. */
    public static final int SKY = 0;
    /** What a pixel belongs to when it is open water. */
    public static final int WATER = 1;
    /** The first number that a part of the land may have. */
    public static final int LAND = 2;
    /** The first number of a subject; each subject has {@link #PER_SUBJECT} of them, one for each of its instances. */
    public static final int SUBJECT = 64;
    /** How many numbers a subject has. */
    public static final int PER_SUBJECT = 16;

    private final int width;
    private final int height;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final float[] shade;
    private final float[] haze;
    private final float[] glow;
    private final short[] owner;
    private final Coverage coverage;
    private final Noise noise;
    private final int[] drawn = new int[8];
    private double[] moved = new double[256];
    private float lightX = -0.7f;
    private float texture = 1;

    public Sheet(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        int size = width * height;
        red = new float[size];
        green = new float[size];
        blue = new float[size];
        shade = new float[size];
        haze = new float[size];
        glow = new float[size];
        owner = new short[size];
        coverage = new Coverage(width, height);
        noise = new Noise(seed);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** How wide it is, in units of its height. */
    public double breadth() {
        return width / (double) height;
    }

    public Noise noise() {
        return noise;
    }

    /** The red of all pixels, row by row, to be read and changed; so are the others. */
    public float[] red() {
        return red;
    }

    public float[] green() {
        return green;
    }

    public float[] blue() {
        return blue;
    }

    /** How the light meets each pixel: 0.5 is a surface that faces it halfway. */
    public float[] shade() {
        return shade;
    }

    public float[] haze() {
        return haze;
    }

    public float[] glow() {
        return glow;
    }

    public short[] owner() {
        return owner;
    }

    /** Lets the light come from the left, below 0, or from the right. */
    public void lightFrom(double side) {
        lightX = (float) side;
    }

    /** How much of the grain of things shows, from 0 to 1. */
    public void texture(double share) {
        texture = (float) share;
    }

    /** How many pixels were drawn of a subject, whether or not something was drawn over them later. */
    public int drawn(int subject) {
        return drawn[subject];
    }

    /** Sets a pixel of the sky or of another ground that has its light already. */
    public void ground(int pixel, Hue hue) {
        red[pixel] = hue.red();
        green[pixel] = hue.green();
        blue[pixel] = hue.blue();
        shade[pixel] = 0.5f;
        glow[pixel] = 1;
        haze[pixel] = 0;
        owner[pixel] = SKY;
    }

    /** Fills an outline, whose points {@code frame} puts onto this sheet. */
    public void fill(Outline shape, Frame frame, Ink ink, int belongsTo, double air) {
        int length = shape.end(shape.parts() - 1);
        if (moved.length < length) {
            moved = new double[2 * length];
        }
        frame.place(shape.points(), length, moved, height);
        coverage.take(moved, shape);
        if (coverage.isEmpty()) {
            return;
        }
        float middleX = 0.5f * (coverage.left() + coverage.right());
        float middleY = 0.5f * (coverage.top() + coverage.bottom());
        float perX = 2f / Math.max(1, coverage.right() - coverage.left());
        float perY = 2f / Math.max(1, coverage.bottom() - coverage.top());
        float depth = (float) air;
        for (int row = coverage.top(); row < coverage.bottom(); row++) {
            float down = (row + 0.5f - middleY) * perY;
            for (int column = coverage.left(); column < coverage.right(); column++) {
                float covered = coverage.at(column, row) * ink.cover();
                if (covered > 0.004f) {
                    float across = (column + 0.5f - middleX) * perX;
                    lay(column, row, covered, ink, belongsTo, depth, across, down);
                }
            }
        }
    }

    private void lay(int column, int row, float covered, Ink ink, int belongsTo, float air, float across, float down) {
        int pixel = row * width + column;
        Hue hue = ink.hue();
        red[pixel] += (hue.red() - red[pixel]) * covered;
        green[pixel] += (hue.green() - green[pixel]) * covered;
        blue[pixel] += (hue.blue() - blue[pixel]) * covered;
        float light =
                0.56f + ink.roundness() * (0.36f * lightX * across - 0.2f * down) + grain(ink.grain(), column, row);
        shade[pixel] += (light - shade[pixel]) * covered;
        float before = Math.min(1, air + ink.mist() * Math.max(0, 0.5f + 0.5f * down));
        haze[pixel] += (before - haze[pixel]) * covered;
        glow[pixel] += (ink.glow() - glow[pixel]) * covered;
        if (covered > 0.45f) {
            int subject = (belongsTo - SUBJECT) / PER_SUBJECT;
            if (belongsTo >= SUBJECT && (owner[pixel] - SUBJECT) / PER_SUBJECT != subject) {
                drawn[subject]++;
            }
            owner[pixel] = (short) belongsTo;
        }
    }

    private float grain(Grain made, int column, int row) {
        if (texture == 0 || made == Grain.SMOOTH) {
            return 0;
        }
        float x = column / (float) height;
        float y = row / (float) height;
        return texture
                * switch (made) {
                    case SMOOTH -> 0;
                    case STONE ->
                        0.3f * (noise.cell((int) (x * 34 + 0.5f * ((int) (y * 60) & 1)), (int) (y * 60)) - 0.5f);
                    case ROCK -> 0.75f * (noise.rough(x * 16 + y * 7, y * 9, 3) - 0.5f);
                    case LEAF -> 0.9f * (noise.rough(x * 34, y * 34, 2) - 0.5f);
                    case FUR -> 0.45f * (noise.at(x * 60, y * 24) - 0.5f);
                    case SCALE -> 0.4f * (noise.at(x * 50, y * 50) - 0.5f);
                    case WOOD -> 0.4f * (noise.at(x * 12, y * 70) - 0.5f);
                    case CLOTH -> 0.4f * (noise.at(x * 30 + y * 6, y * 6) - 0.5f);
                    case GRASS -> 0.5f * (noise.rough(x * 26, y * 70, 2) - 0.5f);
                };
    }
}

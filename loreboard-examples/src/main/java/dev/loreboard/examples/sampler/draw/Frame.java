package dev.loreboard.examples.sampler.draw;

/**
 * Where a sketch stands on a sheet: its own origin, upwards, becomes this place, and its 1 becomes this size.
 *
 * @param x of the origin, in units of the sheet's height, from the left
 * @param y of the origin, from the top
 * @param size what the sketch calls 1
 * @param mirrored whether left and right change places
 * @param lean how far it leans to its right, in radians
 */
public record Frame(double x, double y, double size, boolean mirrored, double lean) {

    /** The sheet itself, with y from the top. */
    public static final Frame SHEET = new Frame(0, 0, -1, true, 0);

    /** A frame whose origin is at this place of what stands in this one. */
    Frame at(double right, double up, double scale) {
        double side = mirrored ? -1 : 1;
        double cosine = StrictMath.cos(lean) * size;
        double sine = StrictMath.sin(lean) * size;
        return new Frame(
                x + side * (cosine * right + sine * up),
                y - (cosine * up - sine * right),
                size * scale,
                mirrored,
                lean);
    }

    void place(double[] from, int length, double[] to, int pixels) {
        double cosine = StrictMath.cos(lean) * size * pixels;
        double sine = StrictMath.sin(lean) * size * pixels;
        double side = mirrored ? -1 : 1;
        for (int i = 0; i < length; i += 2) {
            to[i] = x * pixels + side * (cosine * from[i] + sine * from[i + 1]);
            to[i + 1] = y * pixels - (cosine * from[i + 1] - sine * from[i]);
        }
    }
}

package dev.loreboard.clip.image;

/*
 * Brightness and differences become red, green and blue in whole numbers of 16 fractional bits, as in libjpeg: each
 * product is rounded by itself, save that green adds its two before it cuts.
 */

/** The hot loop of colours. Every kernel gives the same bytes. */
interface ColourKernel {

    int CENTRE = 128;
    int FRACTION_BITS = 16;
    int ONE_HALF = 1 << (FRACTION_BITS - 1);
    int RED_OF_RED = fixed(1.40200);
    int GREEN_OF_RED = fixed(0.71414);
    int GREEN_OF_BLUE = fixed(0.34414);
    int BLUE_OF_BLUE = fixed(1.77200);

    /** Turns samples of brightness and two differences, interleaved, into red, green and blue, in place. */
    void toRgb(byte[] samples);

    private static int fixed(double factor) {
        return (int) (factor * (1 << FRACTION_BITS) + 0.5);
    }
}

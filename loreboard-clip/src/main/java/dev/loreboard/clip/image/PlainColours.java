package dev.loreboard.clip.image;

/** The loop in plain Java, with tables of the products. */
final class PlainColours implements ColourKernel {

    private static final int[] RED = new int[256];
    private static final int[] BLUE = new int[256];
    private static final int[] GREEN_FROM_BLUE = new int[256];
    private static final int[] GREEN_FROM_RED = new int[256];

    static {
        for (int sample = 0; sample < 256; sample++) {
            int difference = sample - CENTRE;
            RED[sample] = (RED_OF_RED * difference + ONE_HALF) >> FRACTION_BITS;
            BLUE[sample] = (BLUE_OF_BLUE * difference + ONE_HALF) >> FRACTION_BITS;
            GREEN_FROM_BLUE[sample] = -GREEN_OF_BLUE * difference + ONE_HALF;
            GREEN_FROM_RED[sample] = -GREEN_OF_RED * difference;
        }
    }

    @Override
    public void toRgb(byte[] samples) {
        toRgb(samples, 0, Picture.BYTES_PER_PIXEL);
    }

    /** @param step from one pixel to the next; what is behind the first three samples stays as it is */
    static void toRgb(byte[] samples, int from, int step) {
        for (int at = from; at < samples.length; at += step) {
            int brightness = samples[at] & 0xff;
            int blue = samples[at + 1] & 0xff;
            int red = samples[at + 2] & 0xff;
            samples[at] = clamp(brightness + RED[red]);
            samples[at + 1] = clamp(brightness + ((GREEN_FROM_BLUE[blue] + GREEN_FROM_RED[red]) >> FRACTION_BITS));
            samples[at + 2] = clamp(brightness + BLUE[blue]);
        }
    }

    private static byte clamp(int sample) {
        return (byte) Math.max(0, Math.min(255, sample));
    }
}

package dev.loreboard.clip.image;

import static dev.loreboard.clip.image.Picture.BYTES_PER_PIXEL;

/*
 * Brightness and differences become red, green and blue in whole numbers of 16 fractional bits, as in libjpeg: each
 * product is rounded by itself, save that green adds its two before it cuts. The tables hold the products. Inks become
 * colours as Pillow has it: 255 less the ink, scaled by what black leaves.
 */

/** Turns the samples of a JPEG file into colours. */
final class JpegSamples {

    private static final int CENTRE = 128;
    private static final int ONE_HALF = 1 << 15;
    private static final int[] RED = new int[256];
    private static final int[] BLUE = new int[256];
    private static final int[] GREEN_OF_BLUE = new int[256];
    private static final int[] GREEN_OF_RED = new int[256];

    static {
        for (int sample = 0; sample < 256; sample++) {
            int difference = sample - CENTRE;
            RED[sample] = (fixed(1.40200) * difference + ONE_HALF) >> 16;
            BLUE[sample] = (fixed(1.77200) * difference + ONE_HALF) >> 16;
            GREEN_OF_BLUE[sample] = -fixed(0.34414) * difference + ONE_HALF;
            GREEN_OF_RED[sample] = -fixed(0.71414) * difference;
        }
    }

    private JpegSamples() {}

    private static int fixed(double factor) {
        return (int) (factor * (1 << 16) + 0.5);
    }

    /** The picture of these samples, interleaved; the array of three-part colours is used again, and changed. */
    static Picture picture(JpegColours colours, int width, int height, byte[] samples) {
        return Picture.adopt(
                width,
                height,
                switch (colours) {
                    case GREY -> grey(samples);
                    case RGB -> samples;
                    case YCC -> {
                        toRgb(samples, BYTES_PER_PIXEL);
                        yield samples;
                    }
                    case CMYK -> inks(samples);
                    case YCCK -> {
                        toRgb(samples, 4);
                        for (int at = 0; at < samples.length; at += 4) {
                            samples[at] = (byte) ~samples[at];
                            samples[at + 1] = (byte) ~samples[at + 1];
                            samples[at + 2] = (byte) ~samples[at + 2];
                        }
                        yield inks(samples);
                    }
                });
    }

    private static byte[] grey(byte[] samples) {
        byte[] rgb = new byte[Math.multiplyExact(samples.length, BYTES_PER_PIXEL)];
        for (int pixel = 0; pixel < samples.length; pixel++) {
            rgb[3 * pixel] = samples[pixel];
            rgb[3 * pixel + 1] = samples[pixel];
            rgb[3 * pixel + 2] = samples[pixel];
        }
        return rgb;
    }

    private static void toRgb(byte[] samples, int step) {
        for (int at = 0; at < samples.length; at += step) {
            int brightness = samples[at] & 0xff;
            int blue = samples[at + 1] & 0xff;
            int red = samples[at + 2] & 0xff;
            samples[at] = clamp(brightness + RED[red]);
            samples[at + 1] = clamp(brightness + ((GREEN_OF_BLUE[blue] + GREEN_OF_RED[red]) >> 16));
            samples[at + 2] = clamp(brightness + BLUE[blue]);
        }
    }

    private static byte clamp(int sample) {
        return (byte) Math.max(0, Math.min(255, sample));
    }

    /** Stored inverted: 255 is no ink at all. */
    private static byte[] inks(byte[] samples) {
        byte[] rgb = new byte[samples.length / 4 * BYTES_PER_PIXEL];
        int to = 0;
        for (int at = 0; at < samples.length; at += 4) {
            int paper = samples[at + 3] & 0xff;
            for (int ink = 0; ink < BYTES_PER_PIXEL; ink++) {
                rgb[to++] = clamp(paper - scaled(255 - (samples[at + ink] & 0xff), paper));
            }
        }
        return rgb;
    }

    /** The product of two parts of 255, rounded. */
    private static int scaled(int part, int other) {
        int product = part * other + 128;
        return ((product >> 8) + product) >> 8;
    }
}

package dev.loreboard.clip.image;

import static dev.loreboard.clip.image.Picture.BYTES_PER_PIXEL;

/* Inks become colours as Pillow has it: 255 less the ink, scaled by what black leaves. */

/** Turns the samples of a JPEG file into colours. */
final class JpegSamples {

    private JpegSamples() {}

    /** The picture of these samples, interleaved; the array of three-part colours is used again, and changed. */
    static Picture picture(JpegColours colours, int width, int height, byte[] samples) {
        return Picture.adopt(
                width,
                height,
                switch (colours) {
                    case GREY -> grey(samples);
                    case RGB -> samples;
                    case YCC -> {
                        KernelChoice.COLOURS.toRgb(samples);
                        yield samples;
                    }
                    case CMYK -> inks(samples);
                    case YCCK -> {
                        PlainColours.toRgb(samples, 0, 4);
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

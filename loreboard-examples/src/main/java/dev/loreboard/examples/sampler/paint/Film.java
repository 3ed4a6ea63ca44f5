package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Sheet;

/** A picture while it is worked on: light of any strength in three colours, with what each pixel belongs to. */
final class Film {

    final int width;
    final int height;
    final float[] red;
    final float[] green;
    final float[] blue;
    final short[] owner;

    Film(int width, int height, short[] owner) {
        this.width = width;
        this.height = height;
        this.owner = owner;
        int size = width * height;
        red = new float[size];
        green = new float[size];
        blue = new float[size];
    }

    int size() {
        return red.length;
    }

    /** The place in the scene, from 1, of the subject that a pixel belongs to; 0 for any other. */
    int subject(int pixel) {
        return owner[pixel] < Sheet.SUBJECT ? 0 : 1 + (owner[pixel] - Sheet.SUBJECT) / Sheet.PER_SUBJECT;
    }

    byte[] subjects() {
        byte[] subjects = new byte[size()];
        for (int pixel = 0; pixel < subjects.length; pixel++) {
            subjects[pixel] = (byte) subject(pixel);
        }
        return subjects;
    }

    float luminance(int pixel) {
        return Hue.luminance(red[pixel], green[pixel], blue[pixel]);
    }

    void set(int pixel, float newRed, float newGreen, float newBlue) {
        red[pixel] = newRed;
        green[pixel] = newGreen;
        blue[pixel] = newBlue;
    }

    void mix(int pixel, Hue hue, double share) {
        float part = (float) share;
        red[pixel] += (hue.red() - red[pixel]) * part;
        green[pixel] += (hue.green() - green[pixel]) * part;
        blue[pixel] += (hue.blue() - blue[pixel]) * part;
    }

    void add(int pixel, Hue hue, double amount) {
        float part = (float) amount;
        red[pixel] += hue.red() * part;
        green[pixel] += hue.green() * part;
        blue[pixel] += hue.blue() * part;
    }

    void scale(int pixel, float factor) {
        red[pixel] *= factor;
        green[pixel] *= factor;
        blue[pixel] *= factor;
    }

    /** Makes every pixel more colourful, or less. */
    void saturate(float factor) {
        for (int pixel = 0; pixel < red.length; pixel++) {
            float grey = luminance(pixel);
            set(
                    pixel,
                    Math.max(0, grey + (red[pixel] - grey) * factor),
                    Math.max(0, grey + (green[pixel] - grey) * factor),
                    Math.max(0, grey + (blue[pixel] - grey) * factor));
        }
    }

    /** The pixels as whole numbers, row by row. */
    int[] pixels() {
        int[] pixels = new int[red.length];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] = (byteOf(red[pixel]) << 16) | (byteOf(green[pixel]) << 8) | byteOf(blue[pixel]);
        }
        return pixels;
    }

    private static int byteOf(float part) {
        return Math.clamp((int) (part * 255 + 0.5f), 0, 255);
    }
}

package dev.loreboard.examples.sampler.paint;

import java.util.ArrayList;
import java.util.List;

/** Pixel art: the few colours that suit the picture best, dithered in a pattern, and a dark line around subjects. */
final class PixelFinish implements Finish {

    private static final int COLOURS = 22;
    private static final int[] PATTERN = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

    private final float[] lines;

    PixelFinish(float[] lines) {
        this.lines = lines;
    }

    @Override
    public void apply(Film film) {
        film.saturate(1.2f);
        for (int pixel = 0; pixel < film.size(); pixel++) {
            if (lines[pixel] == 1) {
                film.scale(pixel, 0.5f);
            }
        }
        int[] pixels = film.pixels();
        int[] colours = colours(pixels);
        for (int row = 0; row < film.height; row++) {
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                int shift = (PATTERN[(row & 3) * 4 + (column & 3)] * 2 - 15) * 14 / 15;
                int nearest = nearest(colours, pixels[pixel], shift);
                film.set(
                        pixel,
                        ((nearest >> 16) & 0xff) / 255f,
                        ((nearest >> 8) & 0xff) / 255f,
                        (nearest & 0xff) / 255f);
            }
        }
    }

    private static int nearest(int[] colours, int pixel, int shift) {
        int red = ((pixel >> 16) & 0xff) + shift;
        int green = ((pixel >> 8) & 0xff) + shift;
        int blue = (pixel & 0xff) + shift;
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int colour : colours) {
            int byRed = ((colour >> 16) & 0xff) - red;
            int byGreen = ((colour >> 8) & 0xff) - green;
            int byBlue = (colour & 0xff) - blue;
            int far = 3 * byRed * byRed + 5 * byGreen * byGreen + 2 * byBlue * byBlue;
            if (far < least) {
                least = far;
                best = colour;
            }
        }
        return best;
    }

    /** Median cut: the box with the widest colour is cut at its median until there are enough boxes. */
    private static int[] colours(int[] pixels) {
        List<int[]> boxes = new ArrayList<>();
        boxes.add(pixels.clone());
        while (boxes.size() < COLOURS) {
            int widest = -1;
            int channel = 0;
            long most = 0;
            for (int i = 0; i < boxes.size(); i++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    long span = span(boxes.get(i), shift);
                    // Wide boxes with few pixels matter too: a small bright subject is one.
                    long weight = span * span * (long) StrictMath.sqrt(boxes.get(i).length);
                    if (weight > most) {
                        most = weight;
                        widest = i;
                        channel = shift;
                    }
                }
            }
            if (widest < 0) {
                break;
            }
            cut(boxes, widest, channel);
        }
        return boxes.stream().mapToInt(PixelFinish::mean).toArray();
    }

    private static long span(int[] box, int shift) {
        int low = 255;
        int high = 0;
        for (int pixel : box) {
            int part = (pixel >> shift) & 0xff;
            low = Math.min(low, part);
            high = Math.max(high, part);
        }
        return (long) high - low;
    }

    private static void cut(List<int[]> boxes, int index, int shift) {
        int[] box = boxes.remove(index);
        int low = 255;
        int high = 0;
        int[] counts = new int[256];
        for (int pixel : box) {
            int part = (pixel >> shift) & 0xff;
            counts[part]++;
            low = Math.min(low, part);
            high = Math.max(high, part);
        }
        int border = low;
        int below = counts[low];
        while (border + 1 < high && below < box.length / 2) {
            border++;
            below += counts[border];
        }
        int[] lower = new int[below];
        int[] upper = new int[box.length - below];
        int lowerSize = 0;
        int upperSize = 0;
        for (int pixel : box) {
            if (((pixel >> shift) & 0xff) <= border) {
                lower[lowerSize++] = pixel;
            } else {
                upper[upperSize++] = pixel;
            }
        }
        boxes.add(lower);
        boxes.add(upper);
    }

    private static int mean(int[] box) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : box) {
            red += (pixel >> 16) & 0xff;
            green += (pixel >> 8) & 0xff;
            blue += pixel & 0xff;
        }
        long size = box.length;
        return (int) (((red / size) << 16) | ((green / size) << 8) | (blue / size));
    }
}

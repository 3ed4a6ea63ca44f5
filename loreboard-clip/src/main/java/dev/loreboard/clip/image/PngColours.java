package dev.loreboard.clip.image;

import java.io.IOException;

/** What the samples of a PNG file mean as colours. */
abstract class PngColours {

    private static final int PALETTE_SIZE = 256;

    private final int bits;

    private PngColours(int bits) {
        this.bits = bits;
    }

    /**
     * Puts the pixels of a row.
     *
     * @param row begins with the filter's number
     * @param index of the first pixel on the canvas
     * @param step how far the pixels are apart on the canvas
     */
    abstract void put(byte[] row, int width, int index, int step);

    /** A sample as it is stored. */
    final int sample(byte[] row, int number) {
        return switch (bits) {
            case 16 -> (row[1 + 2 * number] & 0xff) << 8 | (row[2 + 2 * number] & 0xff);
            case 8 -> row[1 + number] & 0xff;
            default -> {
                int bit = number * bits;
                yield (row[1 + (bit >> 3)] & 0xff) >> (8 - bits - (bit & 7)) & (1 << bits) - 1;
            }
        };
    }

    /** A sample stretched or cut to eight bits. */
    final int eight(int sample) {
        return bits == 16 ? sample >> 8 : bits == 8 ? sample : sample * 255 / ((1 << bits) - 1);
    }

    static PngColours of(PngFile png, Canvas canvas) throws IOException {
        return switch (png.colourType()) {
            case PngFile.PALETTE -> palette(png, canvas);
            case PngFile.GREY -> grey(png, canvas);
            case PngFile.GREY_WITH_ALPHA -> greyWithAlpha(png, canvas);
            case PngFile.COLOUR -> colour(png, canvas);
            default -> colourWithAlpha(png, canvas);
        };
    }

    private static PngColours palette(PngFile png, Canvas canvas) throws IOException {
        int[] argb = new int[PALETTE_SIZE];
        int size = Math.min(png.palette().length() / 3, PALETTE_SIZE);
        for (int entry = 0; entry < PALETTE_SIZE; entry++) {
            int rgb = entry < size ? png.palette().threeAt(entry * 3) : 0;
            int alpha = entry < png.transparency().length() ? png.transparency().byteAt(entry) : Canvas.OPAQUE;
            argb[entry] = alpha << 24 | rgb;
        }
        return new PngColours(png.bits()) {
            @Override
            void put(byte[] row, int width, int index, int step) {
                for (int x = 0; x < width; x++) {
                    canvas.putArgb(index + x * step, argb[sample(row, x)]);
                }
            }
        };
    }

    private static PngColours grey(PngFile png, Canvas canvas) throws IOException {
        int transparent =
                png.transparency().length() == 0 ? -1 : png.transparency().shortAt(0);
        return new PngColours(png.bits()) {
            @Override
            void put(byte[] row, int width, int index, int step) {
                for (int x = 0; x < width; x++) {
                    int sample = sample(row, x);
                    int grey = eight(sample);
                    canvas.put(index + x * step, grey, grey, grey, sample == transparent ? 0 : Canvas.OPAQUE);
                }
            }
        };
    }

    private static PngColours greyWithAlpha(PngFile png, Canvas canvas) {
        return new PngColours(png.bits()) {
            @Override
            void put(byte[] row, int width, int index, int step) {
                for (int x = 0; x < width; x++) {
                    int grey = eight(sample(row, 2 * x));
                    canvas.put(index + x * step, grey, grey, grey, eight(sample(row, 2 * x + 1)));
                }
            }
        };
    }

    private static PngColours colour(PngFile png, Canvas canvas) throws IOException {
        boolean plain = png.transparency().length() == 0;
        long transparent = plain
                ? -1
                : (long) png.transparency().shortAt(0) << 32
                        | (long) png.transparency().shortAt(2) << 16
                        | png.transparency().shortAt(4);
        return new PngColours(png.bits()) {
            @Override
            void put(byte[] row, int width, int index, int step) {
                if (plain && png.bits() == 8 && step == 1) {
                    canvas.putRow(index / png.header().width(), row, 1);
                    return;
                }
                for (int x = 0; x < width; x++) {
                    int red = sample(row, 3 * x);
                    int green = sample(row, 3 * x + 1);
                    int blue = sample(row, 3 * x + 2);
                    boolean hidden = ((long) red << 32 | (long) green << 16 | blue) == transparent;
                    canvas.put(index + x * step, eight(red), eight(green), eight(blue), hidden ? 0 : Canvas.OPAQUE);
                }
            }
        };
    }

    private static PngColours colourWithAlpha(PngFile png, Canvas canvas) {
        return new PngColours(png.bits()) {
            @Override
            void put(byte[] row, int width, int index, int step) {
                for (int x = 0; x < width; x++) {
                    canvas.put(
                            index + x * step,
                            eight(sample(row, 4 * x)),
                            eight(sample(row, 4 * x + 1)),
                            eight(sample(row, 4 * x + 2)),
                            eight(sample(row, 4 * x + 3)));
                }
            }
        };
    }
}

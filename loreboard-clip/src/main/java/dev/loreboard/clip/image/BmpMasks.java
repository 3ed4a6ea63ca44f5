package dev.loreboard.clip.image;

/** Which bits of a bitmap's pixel are which colour; an alpha of zero bits means that everything is opaque. */
record BmpMasks(int red, int green, int blue, int alpha) {

    /** Eight bits each, the lowest blue, the highest without meaning. */
    static final BmpMasks BYTES = new BmpMasks(0xff0000, 0xff00, 0xff, 0);

    /** Five bits each, the lowest blue. */
    static final BmpMasks FIVES = new BmpMasks(0x7c00, 0x03e0, 0x001f, 0);

    int argb(int pixel) {
        int opacity = alpha == 0 ? Canvas.OPAQUE : part(alpha, pixel);
        return opacity << 24 | part(red, pixel) << 16 | part(green, pixel) << 8 | part(blue, pixel);
    }

    /** The bits under a mask, stretched or cut to eight. */
    private static int part(int mask, int pixel) {
        if (mask == 0) {
            return 0;
        }
        int shift = Integer.numberOfTrailingZeros(mask);
        long most = Integer.toUnsignedLong(mask >>> shift);
        return (int) (Integer.toUnsignedLong((pixel & mask) >>> shift) * 255 / most);
    }
}

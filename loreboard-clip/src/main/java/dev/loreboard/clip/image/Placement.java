package dev.loreboard.clip.image;

/**
 * Where the resized picture lies under the window that the model reads.
 *
 * @param width of the whole resized picture, which is never made as such
 * @param height of the whole resized picture
 * @param left the window's first column in the resized picture; negative where the picture is padded
 * @param top the window's first row in the resized picture
 */
record Placement(long width, long height, long left, long top) {

    static Placement of(Preprocessing wanted, int sourceWidth, int sourceHeight) {
        return switch (wanted.fit()) {
            case Fit.ShortSide(int pixels, CropOffset offset) ->
                crop(wanted, pixels, offset, sourceWidth, sourceHeight);
            case Fit.Squash() -> new Placement(wanted.width(), wanted.height(), 0, 0);
            case Fit.Pad(Rgb fill) -> pad(wanted, sourceWidth, sourceHeight);
        };
    }

    private static Placement crop(
            Preprocessing wanted, int pixels, CropOffset offset, long sourceWidth, long sourceHeight) {
        boolean upright = sourceWidth <= sourceHeight;
        long width = upright ? pixels : pixels * sourceWidth / sourceHeight;
        long height = upright ? pixels * sourceHeight / sourceWidth : pixels;
        return new Placement(width, height, offset.of(width - wanted.width()), offset.of(height - wanted.height()));
    }

    private static Placement pad(Preprocessing wanted, int sourceWidth, int sourceHeight) {
        double ratio = Math.max(sourceWidth / (double) wanted.width(), sourceHeight / (double) wanted.height());
        long width = Math.max(1, (long) Math.rint(sourceWidth / ratio));
        long height = Math.max(1, (long) Math.rint(sourceHeight / ratio));
        return new Placement(width, height, -((wanted.width() - width) / 2), -((wanted.height() - height) / 2));
    }
}

package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import java.io.IOException;

/** WebP: lossy, lossless, with alpha; of an animation the first frame. */
final class WebpDecoder implements ImageDecoder {

    private static final int CHUNK_BYTES = 8;
    private static final int LOSSLESS_HEADER_BYTES = 5;
    private static final int LOSSLESS_ALPHA = 0x10;
    private static final byte[] NO_ALPHA = {};

    @Override
    public boolean takes(PictureHeader header) {
        return header.type() == MediaType.WEBP;
    }

    @Override
    public Picture decode(byte[] encoded, PictureHeader header, Rgb background) throws IOException {
        WebpFile webp = WebpFile.read(ByteView.of(encoded));
        Canvas canvas = new Canvas(header.width(), header.height(), background);
        canvas.fill();
        ByteView packed = webp.pixels().slice(CHUNK_BYTES, webp.pixels().length() - CHUNK_BYTES);
        if (webp.lossless()) {
            lossless(webp, packed, canvas);
        } else {
            byte[] alpha = webp.alpha().isEmpty()
                    ? NO_ALPHA
                    : WebpAlpha.read(webp.alpha().get(), webp.width(), webp.height());
            new Vp8Colours(Vp8Frame.decode(packed), webp.width(), webp.height())
                    .put(canvas, webp.left(), webp.top(), alpha);
        }
        return canvas.finish();
    }

    private static void lossless(WebpFile webp, ByteView packed, Canvas canvas) throws IOException {
        int opaque = (packed.byteAt(LOSSLESS_HEADER_BYTES - 1) & LOSSLESS_ALPHA) == 0 ? 0xff000000 : 0;
        ByteView pixels = packed.slice(LOSSLESS_HEADER_BYTES, packed.length() - LOSSLESS_HEADER_BYTES);
        int[] argb = Vp8lPicture.read(pixels, webp.width(), webp.height());
        for (int y = 0; y < webp.height(); y++) {
            int index = canvas.index(webp.left(), webp.top() + y);
            for (int x = 0; x < webp.width(); x++) {
                canvas.putArgb(index + x, argb[y * webp.width() + x] | opaque);
            }
        }
    }
}

package dev.loreboard.clip.image;

import dev.loreboard.api.failure.CancelledException;
import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes for a decoder of ImageIO, without a cache or a copy. Reading ends when the thread is interrupted. */
final class ByteArrayImageInputStream extends ImageInputStreamImpl {

    private final byte[] bytes;

    ByteArrayImageInputStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        CancelledException.throwIfInterrupted("Decoding a picture");
        bitOffset = 0;
        if (streamPos >= bytes.length && length > 0) {
            return -1;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}

package dev.loreboard.clip.audio;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Puts the packets of the first Vorbis stream in an Ogg file together. Used by one thread. */
final class OggPackets {

    private static final byte[] VORBIS = {1, 'v', 'o', 'r', 'b', 'i', 's'};
    private static final int FULL_SEGMENT = 255;

    private final byte[] bytes;
    private final int serial;
    private OggPage page;
    private int segment;
    private int place;

    /** @param granule that of the page, if this is the last packet that ends on it; -1 otherwise */
    record Packet(VorbisBits bits, long granule, boolean last) {}

    OggPackets(byte[] bytes) throws IOException {
        this.bytes = bytes;
        this.page = firstOfVorbis(bytes);
        this.serial = page.serial();
        turnTo(page);
    }

    private static OggPage firstOfVorbis(byte[] bytes) throws IOException {
        OggPage page = OggPage.read(bytes, 0);
        while (page.first()) {
            int body = page.start() + segments(bytes, page);
            if (page.end() - body >= VORBIS.length
                    && Arrays.equals(bytes, body, body + VORBIS.length, VORBIS, 0, VORBIS.length)) {
                return page;
            }
            if (page.end() >= bytes.length) {
                break;
            }
            page = OggPage.read(bytes, page.end());
        }
        throw new IOException("it is Ogg, and holds no Vorbis");
    }

    private static int segments(byte[] bytes, OggPage page) {
        return bytes[page.start() - 1] & 0xff;
    }

    private void turnTo(OggPage next) {
        page = next;
        segment = 0;
        place = page.start() + segments(bytes, page);
    }

    /** The next packet; none after the end of the stream. */
    Optional<Packet> next() throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        while (true) {
            while (segment < segments(bytes, page)) {
                int length = bytes[page.start() + segment++] & 0xff;
                packet.write(bytes, place, length);
                place += length;
                if (length < FULL_SEGMENT) {
                    return Optional.of(new Packet(new VorbisBits(packet.toByteArray()), granule(), isLast()));
                }
            }
            if (page.last()) {
                if (packet.size() > 0) {
                    throw new EOFException("its stream ends within a packet");
                }
                return Optional.empty();
            }
            turnToNextOfStream();
            if (page.continued() != (packet.size() > 0)) {
                throw new IOException("an Ogg page is missing before byte " + page.start());
            }
        }
    }

    private void turnToNextOfStream() throws IOException {
        OggPage next = page;
        do {
            if (next.end() >= bytes.length) {
                throw new EOFException("it breaks off after " + bytes.length + " bytes, before the end of its stream");
            }
            next = OggPage.read(bytes, next.end());
        } while (next.serial() != serial);
        turnTo(next);
    }

    private long granule() {
        return endsNoMore() ? page.granule() : -1;
    }

    private boolean isLast() {
        return page.last() && endsNoMore();
    }

    private boolean endsNoMore() {
        for (int index = segment; index < segments(bytes, page); index++) {
            if ((bytes[page.start() + index] & 0xff) < FULL_SEGMENT) {
                return false;
            }
        }
        return true;
    }

    /** Whether another stream begins after the end of this one. */
    boolean goesOn() throws IOException {
        int next = page.end();
        while (next < bytes.length) {
            OggPage later = OggPage.read(bytes, next);
            if (later.first()) {
                return true;
            }
            next = later.end();
        }
        return false;
    }
}

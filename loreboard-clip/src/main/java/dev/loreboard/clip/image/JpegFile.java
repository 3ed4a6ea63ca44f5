package dev.loreboard.clip.image;

import dev.loreboard.api.content.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a JPEG file that bear on its pixels, in order. The others, which hold previews, profiles and notes,
 * are stepped over.
 *
 * @param components of the frame, in order
 * @param colours what the components are
 * @param segments everything that a decoder needs between the start and the end of the image
 */
record JpegFile(PictureHeader header, List<Component> components, JpegColours colours, List<ByteView> segments) {

    /** A component's own number, and how many of its samples stand in a block across and down. */
    record Component(int id, int across, int down) {}

    private static final int MOST_SCANS = 32;

    private static final int START_OF_FRAME = 0xc0;
    private static final int PROGRESSIVE_FRAME = 0xc2;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int APPLICATION = 0xe0;
    private static final int COMMENT = 0xfe;

    /** Reads all segments; a file without its end is refused, since a decoder would make up what is missing. */
    static JpegFile read(ByteView file) throws IOException {
        return new Reader(file).read();
    }

    private static final class Reader {

        private final ByteView file;
        private final List<Component> components = new ArrayList<>();
        private final List<ByteView> segments = new ArrayList<>();
        private Orientation orientation = Orientation.AS_STORED;
        private boolean jfif;
        private int adobe = JpegColours.NO_ADOBE;
        private int width;
        private int height;
        private int scans;

        Reader(ByteView file) {
            this.file = file;
        }

        JpegFile read() throws IOException {
            int at = nextMarker(2);
            while (file.byteAt(at + 1) != END_OF_IMAGE) {
                int marker = file.byteAt(at + 1);
                int next = at + 2;
                if (marker != 0x01 && (marker < 0xd0 || marker > 0xd8)) {
                    next += file.shortAt(at + 2);
                    segment(marker, file.slice(at, next - at));
                }
                int following = nextMarker(next);
                if (marker == START_OF_SCAN) {
                    segments.add(file.slice(next, following - next));
                }
                at = following;
            }
            if (scans == 0) {
                throw new IOException("it holds no pixels");
            }
            return new JpegFile(
                    new PictureHeader(MediaType.JPEG, width, height, orientation),
                    List.copyOf(components),
                    JpegColours.of(components, jfif, adobe),
                    List.copyOf(segments));
        }

        /** Where the next marker is that is no part of packed pixels. */
        private int nextMarker(int from) throws IOException {
            int at = from;
            while (true) {
                at = JpegMarkers.find(file.array(), file.index(at), file.index(file.length())) - file.index(0);
                int marker = file.byteAt(at + 1);
                if (marker == 0 || (marker >= 0xd0 && marker <= 0xd7)) {
                    at += 2;
                } else if (marker == 0xff) {
                    at++;
                } else {
                    return at;
                }
            }
        }

        private void segment(int marker, ByteView segment) throws IOException {
            if (marker == APPLICATION) {
                jfif |= segment.hasText(4, "JFIF\0");
            } else if (marker == APPLICATION + 1 && segment.hasText(4, "Exif\0\0")) {
                orientation = Exif.orientation(segment.slice(10, segment.length() - 10));
            } else if (marker == APPLICATION + 14 && segment.hasText(4, "Adobe") && segment.length() >= 16) {
                adobe = segment.byteAt(15);
            }
            if ((marker >= APPLICATION && marker < APPLICATION + 16) || marker == COMMENT) {
                return;
            }
            segments.add(segment);
            if (marker == START_OF_SCAN) {
                scan();
            } else if (marker >= START_OF_FRAME && marker < 0xd0 && marker != HUFFMAN_TABLES && marker != 0xc8) {
                frame(marker, segment);
            }
        }

        private void scan() throws IOException {
            scans++;
            if (components.isEmpty()) {
                throw new IOException("its pixels come before its size");
            }
            if (scans > MOST_SCANS) {
                throw new IOException("it draws itself in more than " + MOST_SCANS
                        + " passes, which no program that means well does");
            }
        }

        private void frame(int marker, ByteView segment) throws IOException {
            if (marker > PROGRESSIVE_FRAME && marker != 0xcc) {
                throw new IOException("it is a JPEG of the rare kind 0x" + Integer.toHexString(marker)
                        + "; save it as a baseline or progressive one");
            }
            if (marker == 0xcc) {
                return; // conditioning of arithmetic codes, which the frame itself announces
            }
            if (!components.isEmpty()) {
                throw new IOException("it says its size twice");
            }
            height = segment.shortAt(5);
            width = segment.shortAt(7);
            if (segment.byteAt(4) != Byte.SIZE || width == 0 || height == 0) {
                throw new IOException("it has samples of " + segment.byteAt(4) + " bits and a size of " + width + " x "
                        + height + "; a JPEG that can be read has 8 bits and says its size in its header");
            }
            for (int component = 0; component < segment.byteAt(9); component++) {
                int at = 10 + component * 3;
                int sampling = segment.byteAt(at + 1);
                segment.byteAt(at + 2);
                components.add(new Component(segment.byteAt(at), sampling >> 4, sampling & 15));
            }
        }
    }

    /** The file without what its pixels do not need. */
    byte[] stripped() {
        int length = 4;
        for (ByteView segment : segments) {
            length += segment.length();
        }
        byte[] file = new byte[length];
        file[0] = (byte) 0xff;
        file[1] = (byte) 0xd8;
        int at = 2;
        for (ByteView segment : segments) {
            System.arraycopy(segment.array(), segment.index(0), file, at, segment.length());
            at += segment.length();
        }
        file[at] = (byte) 0xff;
        file[at + 1] = (byte) END_OF_IMAGE;
        return file;
    }
}

package dev.loreboard.clip.image;

import java.io.IOException;
import java.nio.ByteOrder;

/** What stands in front of the modes of a key frame of VP8 (RFC 6386, section 9). Its arrays are for reading only. */
final class Vp8Header {

    private static final int TAG_BYTES = 10;
    private static final int SEGMENTS = 4;

    final int width;
    final int height;
    /** Holds the modes of all blocks, from behind the header on. */
    final Vp8Bits modes;
    /** Hold the coefficients of the rows of blocks in turn. */
    final Vp8Bits[] coefficients;

    final boolean hasSegmentMap;
    final int[] segmentProbabilities = {255, 255, 255};
    final Vp8Steps[] steps = new Vp8Steps[SEGMENTS];
    final Vp8Strength[][] strengths = new Vp8Strength[SEGMENTS][2]; // for whole and for small modes
    final boolean simpleFilter;
    final int[] probabilities = Vp8Tables.COEFFICIENTS.clone(); // (4, 8, 3, 11)
    final int skipProbability; // or -1: no block says that it is empty

    private boolean absolute;
    private final int[] segmentSteps = new int[SEGMENTS];
    private final int[] segmentLevels = new int[SEGMENTS];
    private boolean hasDeltas;
    private int wholeDelta;
    private int smallDelta;

    Vp8Header(ByteView whole) throws IOException {
        ByteView frame = whole.ordered(ByteOrder.LITTLE_ENDIAN);
        int tag = frame.threeAt(0);
        int firstBytes = tag >> 5;
        if ((tag & 1) != 0 || (tag >> 1 & 7) > 3 || frame.threeAt(3) != 0x2a019d) {
            throw new IOException("its picture does not begin as a lossy one does");
        }
        this.width = frame.shortAt(6) & 0x3fff;
        this.height = frame.shortAt(8) & 0x3fff;
        this.modes = new Vp8Bits(frame.slice(TAG_BYTES, firstBytes));
        modes.number(2); // how colours are meant, and whether they need a clamp: always the same in practice
        boolean hasSegments = modes.flag();
        this.hasSegmentMap = hasSegments && readSegments();
        this.simpleFilter = modes.flag();
        int level = modes.number(6);
        int sharpness = modes.number(3);
        readDeltas();
        int parts = 1 << modes.number(2);
        this.coefficients = parts(frame, TAG_BYTES + firstBytes, parts);
        readSteps(hasSegments);
        for (int segment = 0; segment < SEGMENTS; segment++) {
            int base = hasSegments ? segmentLevels[segment] + (absolute ? 0 : level) : level;
            strengths[segment][0] = Vp8Strength.of(level == 0 ? 0 : base + (hasDeltas ? wholeDelta : 0), sharpness);
            strengths[segment][1] =
                    Vp8Strength.of(level == 0 ? 0 : base + (hasDeltas ? wholeDelta + smallDelta : 0), sharpness);
        }
        modes.flag(); // whether the next frame begins with these probabilities; there is none
        for (int index = 0; index < probabilities.length; index++) {
            if (modes.bit(Vp8Tables.CHANGES[index]) == 1) {
                probabilities[index] = modes.number(8);
            }
        }
        this.skipProbability = modes.flag() ? modes.number(8) : -1;
    }

    private boolean readSegments() throws IOException {
        boolean hasMap = modes.flag();
        if (modes.flag()) {
            absolute = modes.flag();
            for (int segment = 0; segment < SEGMENTS; segment++) {
                segmentSteps[segment] = modes.optional(7);
            }
            for (int segment = 0; segment < SEGMENTS; segment++) {
                segmentLevels[segment] = modes.optional(6);
            }
        }
        for (int index = 0; hasMap && index < segmentProbabilities.length; index++) {
            segmentProbabilities[index] = modes.flag() ? modes.number(8) : 255;
        }
        return hasMap;
    }

    private void readDeltas() throws IOException {
        hasDeltas = modes.flag();
        if (!hasDeltas || !modes.flag()) {
            return;
        }
        int[] deltas = new int[8];
        for (int index = 0; index < deltas.length; index++) {
            deltas[index] = modes.optional(6);
        }
        wholeDelta = deltas[0];
        smallDelta = deltas[4];
    }

    private static Vp8Bits[] parts(ByteView frame, int start, int count) throws IOException {
        Vp8Bits[] parts = new Vp8Bits[count];
        int at = start + 3 * (count - 1);
        for (int part = 0; part < count; part++) {
            int length = part < count - 1 ? frame.threeAt(start + 3 * part) : Math.max(frame.length() - at, 0);
            parts[part] = new Vp8Bits(frame.slice(at, length));
            at += length;
        }
        return parts;
    }

    private void readSteps(boolean hasSegments) throws IOException {
        int base = modes.number(7);
        int[] deltas = new int[5];
        for (int index = 0; index < deltas.length; index++) {
            deltas[index] = modes.optional(4);
        }
        for (int segment = 0; segment < SEGMENTS; segment++) {
            int quantiser = hasSegments ? segmentSteps[segment] + (absolute ? 0 : base) : base;
            steps[segment] = Vp8Steps.of(quantiser, deltas);
        }
    }
}

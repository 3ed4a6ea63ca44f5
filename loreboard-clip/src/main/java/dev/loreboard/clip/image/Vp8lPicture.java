package dev.loreboard.clip.image;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/** A lossless WebP picture: how it was changed before it was packed, and the undoing of that. */
final class Vp8lPicture {

    /** In the order of their numbers in a file. */
    private enum Kind {
        GUESSED,
        COLOURS_APART,
        GREEN_TAKEN_AWAY,
        BY_PALETTE
    }

    private final Vp8lBits bits;
    private final Deque<Vp8lChange> changes = new ArrayDeque<>();

    private Vp8lPicture(Vp8lBits bits) {
        this.bits = bits;
    }

    /** @param packed begins behind the header that says the size */
    static int[] read(ByteView packed, int width, int height) throws IOException {
        return new Vp8lPicture(new Vp8lBits(packed)).read(width, height);
    }

    private int[] read(int width, int height) throws IOException {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        int packedWidth = width;
        while (bits.flag()) {
            Kind kind = Kind.values()[bits.number(2)];
            if (!seen.add(kind)) {
                throw new IOException("its packed pixels are damaged (it was changed twice in the same way)");
            }
            Vp8lChange change = change(kind, packedWidth, height);
            packedWidth = change instanceof Vp8lPalette palette ? palette.packedWidth() : packedWidth;
            changes.push(change);
        }
        int[] argb = Vp8lPixels.read(bits, packedWidth, height, true);
        for (Vp8lChange change : changes) {
            argb = change.undo(argb);
        }
        return argb;
    }

    private Vp8lChange change(Kind kind, int width, int height) throws IOException {
        return switch (kind) {
            case GUESSED -> {
                int tileBits = bits.number(3) + 2;
                yield new Vp8lGuess(width, tileBits, tiles(width, height, tileBits));
            }
            case COLOURS_APART -> {
                int tileBits = bits.number(3) + 2;
                yield new Vp8lColours(width, tileBits, tiles(width, height, tileBits));
            }
            case GREEN_TAKEN_AWAY -> Vp8lPicture::addGreen;
            case BY_PALETTE -> Vp8lPalette.of(Vp8lPixels.read(bits, bits.number(8) + 1, 1, false), width, height);
        };
    }

    private int[] tiles(int width, int height, int tileBits) throws IOException {
        return Vp8lPixels.read(bits, Vp8lPixels.tiles(width, tileBits), Vp8lPixels.tiles(height, tileBits), false);
    }

    private static int[] addGreen(int[] argb) {
        for (int index = 0; index < argb.length; index++) {
            int green = argb[index] >> 8 & 0xff;
            int both = (argb[index] & 0xff00ff) + (green << 16 | green);
            argb[index] = (argb[index] & 0xff00ff00) | (both & 0xff00ff);
        }
        return argb;
    }
}

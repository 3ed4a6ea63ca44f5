package dev.loreboard.clip.image;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;

/** Unpacks pixels of a lossless WebP picture, or of one of the small pictures that describe it. */
final class Vp8lPixels {

    private static final int MOST_CACHE_BITS = 11;
    private static final int NEIGHBOURS = 120;

    /** Neighbours by how near they are: rows up in the upper half, 8 less columns to the left in the lower. */
    private static final String NEAREST =
            "1807171928062729161a262a38053739151b363a252b48044749141c353b464a242c58454b343c03"
                    + "5759131d565a232d444c555b333d68026769121e666a222e545c434d656b323e78017779535d111f"
                    + "646c424e767a212f757b313f636d525e00747c414f1020626e30737d515f40727e616f50717f6070";

    private static final int[] PLACES = places();

    private final Vp8lBits bits;
    private final int width;
    private final int[] argb; // (height, width)
    private final int[] cache;
    private final int cacheShift;
    private final int[] groupOfTile;
    private final int tileBits;
    private final int tileColumns;
    private final Vp8lGroup[] groups;

    private Vp8lPixels(Vp8lBits bits, int width, int height, boolean hasTiles) throws IOException {
        this.bits = bits;
        this.width = width;
        int cacheBits = bits.flag() ? bits.number(4) : 0;
        if (cacheBits > MOST_CACHE_BITS) {
            throw new IOException("its packed pixels are damaged (a cache of " + cacheBits + " bits)");
        }
        this.cache = new int[cacheBits == 0 ? 0 : 1 << cacheBits];
        this.cacheShift = Integer.SIZE - cacheBits;
        boolean tiled = hasTiles && bits.flag();
        this.tileBits = tiled ? bits.number(3) + 2 : Integer.SIZE - 1;
        this.tileColumns = tiled ? tiles(width, tileBits) : 1;
        this.groupOfTile = tiled ? read(bits, tileColumns, tiles(height, tileBits), false) : new int[1];
        this.groups = groups();
        this.argb = new int[Math.multiplyExact(width, height)];
    }

    /** @param hasTiles whether parts of the picture may go by codes of their own */
    static int[] read(Vp8lBits bits, int width, int height, boolean hasTiles) throws IOException {
        Vp8lPixels pixels = new Vp8lPixels(bits, width, height, hasTiles);
        pixels.unpack();
        return pixels.argb;
    }

    /** How many tiles of this size cover so many pixels. */
    static int tiles(int size, int tileBits) {
        return (size + (1 << tileBits) - 1) >> tileBits;
    }

    /** All codes have to be read; those that no tile goes by are forgotten. */
    private Vp8lGroup[] groups() throws IOException {
        int most = 0;
        for (int tile = 0; tile < groupOfTile.length; tile++) {
            groupOfTile[tile] = groupOfTile[tile] >> 8 & 0xffff;
            most = Math.max(most, groupOfTile[tile]);
        }
        boolean[] used = new boolean[most + 1];
        for (int group : groupOfTile) {
            used[group] = true;
        }
        Vp8lGroup[] read = new Vp8lGroup[most + 1];
        for (int group = 0; group <= most; group++) {
            Vp8lGroup codes = Vp8lGroup.read(bits, cache.length);
            read[group] = used[group] ? codes : read[0];
        }
        return read;
    }

    private void unpack() throws IOException {
        int at = 0;
        int x = 0;
        int y = 0;
        while (at < argb.length) {
            int tile = tileBits == Integer.SIZE - 1 ? 0 : (y >> tileBits) * tileColumns + (x >> tileBits);
            int count = unpack(at, groups[groupOfTile[tile]]);
            at += count;
            x += count;
            if (x >= width) {
                CancelledException.throwIfInterrupted("Decoding a picture");
                y += x / width;
                x %= width;
            }
        }
    }

    /** One pixel, or a stretch that was there before; gives how many. */
    private int unpack(int at, Vp8lGroup group) throws IOException {
        int code = group.green().read(bits);
        if (code >= 256 && code < 256 + Vp8lGroup.LENGTHS) {
            return copy(
                    at, stretch(code - 256), distance(stretch(group.distance().read(bits))));
        }
        if (code < 256) {
            int red = group.red().read(bits);
            int blue = group.blue().read(bits);
            argb[at] = group.alpha().read(bits) << 24 | red << 16 | code << 8 | blue;
        } else {
            argb[at] = cache[code - 256 - Vp8lGroup.LENGTHS];
        }
        remember(argb[at]);
        return 1;
    }

    private int copy(int at, int count, int distance) throws IOException {
        if (distance > at || count > argb.length - at) {
            throw new IOException("its packed pixels are damaged (a stretch lies outside of the picture)");
        }
        for (int index = at; index < at + count; index++) {
            argb[index] = argb[index - distance];
            remember(argb[index]);
        }
        return count;
    }

    private void remember(int colour) {
        if (cache.length > 0) {
            cache[(0x1e35a7bd * colour) >>> cacheShift] = colour;
        }
    }

    /** A length or a distance: the higher, the more bits of it follow. */
    private int stretch(int symbol) throws IOException {
        if (symbol < 4) {
            return symbol + 1;
        }
        int extra = (symbol - 2) >> 1;
        return ((2 + (symbol & 1)) << extra) + bits.number(extra) + 1;
    }

    private int distance(int code) {
        if (code > NEIGHBOURS) {
            return code - NEIGHBOURS;
        }
        int place = PLACES[code - 1];
        return Math.max((place >> 4) * width + 8 - (place & 15), 1);
    }

    private static int[] places() {
        int[] places = new int[NEIGHBOURS];
        for (int index = 0; index < NEIGHBOURS; index++) {
            places[index] = Integer.parseInt(NEAREST.substring(2 * index, 2 * index + 2), 16);
        }
        return places;
    }
}

package dev.loreboard.clip.image;

/** One way in which a lossless WebP picture was changed to be packed better. */
@FunctionalInterface
interface Vp8lChange {

    /** The pixels as they were before; the array given is used up. */
    int[] undo(int[] argb);
}

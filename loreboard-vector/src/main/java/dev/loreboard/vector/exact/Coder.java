package dev.loreboard.vector.exact;

import dev.loreboard.vector.math.Kernels;
import dev.loreboard.vector.math.Rotation;

/** How vectors are shortened. */
interface Coder {

    /** Codes with room for so many rows. */
    Codes codes(int rows);

    /** Itself, or the coder that a store of this size should have instead. */
    Coder fitting(View view);

    static Coder of(Scan scan, int dimension) {
        return switch (scan) {
            case FULL -> Codes.None.CODER;
            case EIGHT_BITS ->
                Kernels.BYTES
                        .<Coder>map(kernel -> new EightBitCoder(new Rotation(dimension), dimension))
                        .orElse(Codes.None.CODER);
            case ONE_BIT -> new OneBitCoder(new Rotation(dimension), new float[dimension], 0);
        };
    }
}

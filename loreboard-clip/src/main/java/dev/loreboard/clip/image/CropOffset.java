package dev.loreboard.clip.image;

/** Where a centre crop begins when what is left over is odd. */
public enum CropOffset {
    /** Rounds down, as the image processors of Hugging Face do. */
    DOWN {
        @Override
        long of(long surplus) {
            return Math.floorDiv(surplus, 2);
        }
    },
    /** Rounds to the even one of the two neighbours, as torchvision does. */
    HALF_TO_EVEN {
        @Override
        long of(long surplus) {
            return (long) Math.rint(surplus / 2.0);
        }
    };

    abstract long of(long surplus);
}

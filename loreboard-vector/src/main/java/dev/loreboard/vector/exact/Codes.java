package dev.loreboard.vector.exact;

/** Shortened copies of the vectors of a block. */
sealed interface Codes permits Codes.None, EightBits, OneBits {

    /** Makes the copy of a row. */
    void set(int row, float[] values, int start);

    /** The same copies, with room for so many rows. */
    Codes grown(int rows);

    /** No copies: the vectors are read as they are. */
    record None() implements Codes {

        static final Coder CODER = new Coder() {

            @Override
            public Codes codes(int rows) {
                return new None();
            }

            @Override
            public Coder fitting(View view) {
                return this;
            }
        };

        @Override
        public void set(int row, float[] values, int start) {}

        @Override
        public Codes grown(int rows) {
            return this;
        }
    }
}

package dev.loreboard.vector.exact;

/** The vectors of a block, wherever they are. */
interface Values {

    /** How many rows are best read at once. */
    int stretch();

    /**
     * An array that holds these rows, one after another from {@link #start}.
     *
     * @param scratch where they go when they are not in an array yet, with room for so many rows and a few more
     */
    float[] read(int first, int count, float[] scratch);

    /** Where in what {@link #read} gives the first row begins. */
    int start(int first);

    /** What {@link #read} needs for so many rows. */
    float[] scratch(int count);
}

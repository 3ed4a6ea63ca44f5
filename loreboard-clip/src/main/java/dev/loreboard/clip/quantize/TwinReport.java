package dev.loreboard.clip.quantize;

/**
 * How far a model in 8 bits is from the same in 32.
 *
 * @param compared how many items both have made a vector of
 * @param failed how many items could not be read
 * @param least the least cosine between the two vectors of an item
 * @param mean the mean of these cosines
 * @param shared of the ten items nearest to each, as 32 bits find them, the share that a search with its vector in 8 bits
 *     finds among the same vectors in 32
 */
public record TwinReport(int compared, int failed, double least, double mean, double shared) {

    private static final double ENOUGH_SHARED = 0.9;
    private static final double NEAR = 0.98;

    /** Whether a query in 8 bits may be asked of an index that was made in 32: it finds nearly the same. */
    public boolean mayAnswer() {
        return shared >= ENOUGH_SHARED && mean >= NEAR;
    }
}

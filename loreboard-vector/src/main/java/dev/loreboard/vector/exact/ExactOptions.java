package dev.loreboard.vector.exact;

import java.nio.file.Path;

/**
 * Where an {@link ExactStore} keeps its entries, and how it looks through them.
 *
 * @param comparedInFull how many vectors {@link Scan#ONE_BIT} compares in full for each match that is asked for
 */
public record ExactOptions(Place place, Scan scan, int comparedInFull) {

    public ExactOptions {
        if (comparedInFull < 1) {
            throw new IllegalArgumentException(
                    "For each match at least one vector is compared in full, not " + comparedInFull + ".");
        }
        if (place instanceof Place.Mapped && scan != Scan.FULL) {
            throw new IllegalArgumentException(
                    "A mapped file holds vectors alone, so it is scanned in full, not with " + scan + ".");
        }
    }

    /** Gone when the store is closed. */
    public static ExactOptions inMemory() {
        return new ExactOptions(new Place.InMemory(), Scan.EIGHT_BITS, 20);
    }

    /** Kept in a file, which is made when it is missing; every entry is held in memory as well. */
    public static ExactOptions at(Path file) {
        return new ExactOptions(new Place.InFile(file), Scan.EIGHT_BITS, 20);
    }

    /** In a file that {@link ExactStore#saveTo} wrote, scanned in full; see {@link Place.Mapped}. */
    public static ExactOptions mapping(Path file) {
        return new ExactOptions(new Place.Mapped(file), Scan.FULL, 20);
    }

    /** Replaces the way to look. */
    public ExactOptions scanning(Scan other) {
        return new ExactOptions(place, other, comparedInFull);
    }

    /** Replaces how many vectors are compared in full for each match. */
    public ExactOptions comparingInFull(int vectors) {
        return new ExactOptions(place, scan, vectors);
    }
}

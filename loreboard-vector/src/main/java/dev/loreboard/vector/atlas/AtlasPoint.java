package dev.loreboard.vector.atlas;

/**
 * Where an entry lies on an {@link Atlas}.
 *
 * @param id that of the entry
 */
public record AtlasPoint(String id, double x, double y) {

    public AtlasPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" cannot lie at " + x + ", " + y + "; both have to be finite numbers.");
        }
    }
}

package dev.loreboard.examples.sampler.character;

/**
 * How somebody holds the head.
 *
 * @param tilt how far the head leans to the right, in radians, at most {@value #MOST_TILT} to either side
 */
public record Pose(Facing facing, double tilt, Expression expression) {

    /** The furthest that a head leans. */
    public static final double MOST_TILT = 0.3;

    public Pose {
        if (!(Math.abs(tilt) <= MOST_TILT)) {
            throw new IllegalArgumentException(
                    "A head cannot lean by " + tilt + " radians, only by " + MOST_TILT + ".");
        }
    }
}

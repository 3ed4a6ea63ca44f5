package dev.loreboard.vector.atlas;

/**
 * What moves a point: it is drawn to some others and pushed away by all. Both grow weaker with the distance, by the likeness
 * {@code 1 / (1 + squared distance)}. For one thread.
 */
final class Force {

    private double drawX;
    private double drawY;
    private double pushX;
    private double pushY;
    private double likeness;

    void draw(double towardsX, double towardsY, double weight) {
        double pull = weight / (1 + towardsX * towardsX + towardsY * towardsY);
        drawX += pull * towardsX;
        drawY += pull * towardsY;
    }

    /** @param count how many points are there */
    void push(double awayX, double awayY, int count) {
        double alike = 1 / (1 + awayX * awayX + awayY * awayY);
        double push = count * alike * alike;
        likeness += count * alike;
        pushX += push * awayX;
        pushY += push * awayY;
    }

    /** The sum of the likenesses to all points that push. */
    double likeness() {
        return likeness;
    }

    double x(double drawing, double pushing) {
        return drawing * drawX + pushing * pushX;
    }

    double y(double drawing, double pushing) {
        return drawing * drawY + pushing * pushY;
    }
}

package dev.loreboard.vector.atlas;

import java.util.Arrays;

/*
 * t-SNE (L. van der Maaten and G. Hinton, JMLR 2008) in the form of Barnes and Hut (L. van der Maaten, JMLR 2014), with the
 * first quarter of the epochs drawing harder, and a rate that grows with the points (A. Belkina and others, Nature
 * Communications 2019). An epoch reads the positions that the epoch before has left, and sums are taken in the order of
 * the points, so threads leave no trace.
 */

/** Moves points until those that belong together lie together. */
final class Layout {

    private static final int PIECE = 256;
    private static final double EXAGGERATION = 12;
    private static final double LEAST_RATE = 50;
    private static final double LEAST_GAIN = 0.01;

    private final Ties ties;
    private final Positions positions;
    private final int epochs;
    private final Crew crew;
    private final Force[] forces;
    private final double[] speedX;
    private final double[] speedY;
    private final double[] gainX;
    private final double[] gainY;

    private Layout(Ties ties, Positions positions, int epochs, Crew crew) {
        this.ties = ties;
        this.positions = positions;
        this.epochs = epochs;
        this.crew = crew;
        this.forces = new Force[positions.count()];
        this.speedX = new double[positions.count()];
        this.speedY = new double[positions.count()];
        this.gainX = ones(positions.count());
        this.gainY = ones(positions.count());
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    static void move(Ties ties, Positions positions, int epochs, Crew crew) {
        Layout layout = new Layout(ties, positions, epochs, crew);
        for (int epoch = 0; epoch < epochs; epoch++) {
            layout.epoch(epoch);
            crew.at("laying out", epoch + 1L, epochs);
        }
    }

    private void epoch(int epoch) {
        PointTree tree = PointTree.of(positions);
        crew.share(forces.length, PIECE, (first, end) -> {
            for (int place = first; place < end; place++) {
                int point = tree.point(place);
                forces[point] = force(tree, point);
            }
        });
        boolean early = epoch < epochs / 4;
        double drawing = early ? EXAGGERATION : 1;
        double pushing = 1 / likeness();
        double momentum = early ? 0.5 : 0.8;
        for (int point = 0; point < forces.length; point++) {
            move(point, forces[point].x(drawing, pushing), forces[point].y(drawing, pushing), momentum);
        }
        positions.centre();
    }

    private Force force(PointTree tree, int point) {
        Force force = new Force();
        ties.draw(positions, point, force);
        tree.push(positions.x(point), positions.y(point), force);
        return force;
    }

    /** Of all pairs; each point has added its likeness to itself, which is one. */
    private double likeness() {
        double sum = 0;
        for (Force force : forces) {
            sum += force.likeness() - 1;
        }
        return sum;
    }

    private void move(int point, double forceX, double forceY, double momentum) {
        double rate = 4 * Math.max(LEAST_RATE, positions.count() / EXAGGERATION / 4);
        gainX[point] = gain(gainX[point], forceX, speedX[point]);
        gainY[point] = gain(gainY[point], forceY, speedY[point]);
        speedX[point] = momentum * speedX[point] + rate * gainX[point] * forceX;
        speedY[point] = momentum * speedY[point] + rate * gainY[point] * forceY;
        positions.move(point, speedX[point], speedY[point]);
    }

    /** Grows while a point goes on where it went, and shrinks when it turns back. */
    private static double gain(double gain, double force, double speed) {
        return force * speed > 0 ? gain + 0.2 : Math.max(LEAST_GAIN, gain * 0.8);
    }
}

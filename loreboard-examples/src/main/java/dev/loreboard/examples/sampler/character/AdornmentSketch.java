package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** What is worn on a face. */
final class AdornmentSketch {

    private static final Ink LEATHER = Ink.of(0x35261f).round(0.5);
    private static final Ink GOLD = Ink.of(0xe8bb45).round(0.8);
    private static final int STEPS = 12;

    private final Model model;
    private final Pen pen;

    AdornmentSketch(Model model) {
        this.model = model;
        this.pen = model.head(Layer.ADORNMENT);
    }

    /** A patch over the eye on the side of the mark, with its strap. */
    void patch() {
        int side = model.persona().choices().side().sign();
        double eye = model.eyeSpacing() * side;
        double y = model.eyeLine();
        double half = model.half();
        double near = x(eye - side * 0.115);
        double far = x(eye + side * 0.115);
        double start = model.outline(-side * half * 0.94, 0.8);
        pen.limb(
                LEATHER,
                0.028,
                0.028,
                start,
                0.8,
                x(-side * half * 0.4),
                0.73,
                x(eye * 0.6),
                y + 0.11,
                x(eye),
                y + 0.05);
        pen.limb(LEATHER, 0.028, 0.028, x(eye), y + 0.05, model.outline(side * half, y), y + 0.02);
        double[] rim = {
            near,
            y + 0.06,
            x(eye),
            y + 0.09,
            far,
            y + 0.06,
            x(eye + side * 0.09),
            y - 0.06,
            x(eye),
            y - 0.1,
            x(eye - side * 0.09),
            y - 0.06
        };
        pen.blob(LEATHER, rim);
        Ink stitch = LEATHER.lighter(0.25).sheer(0.6);
        pen.limb(
                stitch,
                0.01,
                0.01,
                x(eye - side * 0.08),
                y + 0.045,
                x(eye),
                y + 0.064,
                x(eye + side * 0.08),
                y + 0.045);
    }

    /** A ring of gold in each ear. */
    void earrings() {
        double up = model.noseLine() - 0.065;
        for (int side = -1; side <= 1; side += 2) {
            double share = 1.05 - 0.1 * Math.max(0, -side * model.turn());
            double x = model.outline(side * model.half() * share, up);
            pen.fill(GOLD, new Outline().oval(x, up, 0.045, 0.05).hole(circle(x, up, 0.026)));
        }
    }

    private static double[] circle(double x, double y, double radius) {
        double[] points = new double[2 * STEPS];
        for (int i = 0; i < STEPS; i++) {
            double angle = 2 * StrictMath.PI * i / STEPS;
            points[2 * i] = x + radius * StrictMath.cos(angle);
            points[2 * i + 1] = y + radius * StrictMath.sin(angle);
        }
        return points;
    }

    private double x(double right) {
        return model.onFace(right);
    }
}

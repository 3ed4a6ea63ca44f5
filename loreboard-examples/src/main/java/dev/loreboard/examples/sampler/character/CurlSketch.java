package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;

/** Hair in round locks: curls and braids. */
final class CurlSketch {

    private final Scalp scalp;
    private final Ink ink;
    private final double half;

    CurlSketch(Model model, Scalp scalp) {
        this.scalp = scalp;
        this.ink = model.colouring().locks();
        this.half = model.half();
    }

    void curls(double volume) {
        double radius = 0.085 + 0.5 * volume;
        for (int ring = 0; ring < 3; ring++) {
            int count = 11 - 2 * ring;
            for (int curl = 0; curl < count; curl++) {
                double angle = StrictMath.PI * (-0.1 + 1.2 * (curl + 0.5) / count);
                double reach = 1.06 + 0.8 * volume - 0.2 * ring;
                double right = half * reach * StrictMath.cos(angle);
                double up = 0.66 + 0.36 * reach * StrictMath.sin(angle);
                if (ring == 0 || up > 0.76) {
                    curl(scalp.skull(right, up), up, radius * (1 - 0.1 * ring), (curl + ring) % 3);
                }
            }
        }
    }

    void braid(int side) {
        for (int knot = 0; knot < 9; knot++) {
            double down = 0.2 - 0.085 * knot;
            double x = scalp.skull(side * (half + 0.055 + 0.008 * knot), 0.2);
            double thick = 0.082 - 0.0035 * knot;
            scalp.pen()
                    .oval(
                            knot % 2 == 0 ? ink : ink.darker(0.14),
                            x + (knot % 2 == 0 ? 0.012 : -0.012),
                            down,
                            thick,
                            0.06);
            scalp.pen()
                    .limb(
                            Ink.of(ink.hue().darker(0.5)).round(0).sheer(0.5),
                            0.007,
                            0.012,
                            x - thick * 0.8,
                            down + 0.01,
                            x,
                            down - 0.04,
                            x + thick * 0.8,
                            down - 0.012);
        }
    }

    private void curl(double x, double y, double radius, int tone) {
        Ink own = tone == 0 ? ink : tone == 1 ? ink.darker(0.12) : ink.lighter(0.06);
        scalp.pen().disc(own, x, y, radius);
        scalp.pen()
                .limb(
                        Ink.of(ink.hue().darker(0.45)).round(0).sheer(0.5),
                        0.008,
                        0.008,
                        x - radius * 0.6,
                        y,
                        x,
                        y - radius * 0.6,
                        x + radius * 0.55,
                        y - radius * 0.1,
                        x + radius * 0.1,
                        y + radius * 0.35);
        scalp.pen()
                .limb(
                        Ink.of(ink.hue().lighter(0.35)).round(0).sheer(0.4),
                        0.006,
                        0.012,
                        x - radius * 0.6,
                        y + radius * 0.3,
                        x - radius * 0.2,
                        y + radius * 0.65,
                        x + radius * 0.35,
                        y + radius * 0.6);
    }
}

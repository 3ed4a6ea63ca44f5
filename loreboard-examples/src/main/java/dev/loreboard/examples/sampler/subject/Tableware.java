package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** What lies and stands on a table. */
final class Tableware {

    private static final Ink GLINT = Ink.of(0xffffff).round(0).glowing(0.5).sheer(0.7);

    private Tableware() {}

    static void apple(Pen pen, Look look) {
        Ink skin = look.body().round(1);
        pen.blob(
                skin, 0, 0.82, -0.22, 0.88, -0.42, 0.7, -0.44, 0.42, -0.26, 0.06, -0.08, 0.01, 0, 0.03, 0.08, 0.01,
                0.26, 0.06, 0.44, 0.42, 0.42, 0.7, 0.22, 0.88);
        pen.blob(look.dark().sheer(0.55), 0.1, 0.03, 0.26, 0.06, 0.44, 0.42, 0.4, 0.66, 0.34, 0.3);
        pen.oval(GLINT, -0.22, 0.64, 0.07, 0.11);
        pen.limb(look.wood(), 0.035, 0.05, 0, 0.78, 0.02, 0.9, 0.07, 1)
                .blob(Ink.of(0x4b8a3c).with(Grain.LEAF), 0.04, 0.88, 0.16, 1, 0.32, 0.95, 0.2, 0.86);
    }

    static void bottle(Pen pen, Look look) {
        Ink glass = look.body().round(1);
        pen.fill(
                glass,
                new Outline()
                        .blob(
                                -0.16, 0.01, -0.17, 0.3, -0.16, 0.52, -0.06, 0.68, 0.06, 0.68, 0.16, 0.52, 0.17, 0.3,
                                0.16, 0.01)
                        .box(-0.055, 0.6, 0.11, 0.32));
        pen.box(look.dark().round(0.9), -0.068, 0.88, 0.136, 0.045).box(Ink.of(0xb98d5c), -0.045, 0.92, 0.09, 0.08);
        pen.box(Ink.of(0xefe4c6).round(0.9), -0.165, 0.16, 0.33, 0.24).box(look.trim(), -0.1, 0.25, 0.2, 0.05);
        pen.limb(GLINT, 0.02, 0.03, -0.1, 0.1, -0.11, 0.4, -0.08, 0.54).line(GLINT, 0.02, -0.03, 0.7, -0.03, 0.86);
    }

    static void vase(Pen pen, Look look) {
        Ink clay = look.body().round(1);
        Ink green = Ink.of(0x4d7d3c).with(Grain.LEAF);
        double[][] stems = {{-0.2, 0.9}, {0.02, 0.98}, {0.2, 0.88}};
        for (double[] stem : stems) {
            pen.limb(green, 0.025, 0.02, 0, 0.5, stem[0] * 0.6, 0.72, stem[0], stem[1] - 0.04);
            for (int petal = 0; petal < 5; petal++) {
                double angle = 2 * StrictMath.PI * petal / 5;
                pen.disc(
                        Ink.of(0xf3e3e6).round(0.8),
                        stem[0] + 0.042 * StrictMath.cos(angle),
                        stem[1] - 0.03 + 0.042 * StrictMath.sin(angle),
                        0.032);
            }
            pen.disc(Ink.of(0xe2b13c), stem[0], stem[1] - 0.03, 0.024);
        }
        pen.fill(
                clay,
                new Outline()
                        .blob(
                                -0.13, 0.01, -0.26, 0.18, -0.28, 0.34, -0.14, 0.5, -0.11, 0.58, 0.11, 0.58, 0.14, 0.5,
                                0.28, 0.34, 0.26, 0.18, 0.13, 0.01));
        pen.oval(look.dark(), 0, 0.59, 0.135, 0.025);
        pen.limb(look.light(), 0.04, 0.04, -0.27, 0.3, 0, 0.25, 0.27, 0.3)
                .limb(look.trim(), 0.025, 0.025, -0.24, 0.38, 0, 0.34, 0.24, 0.38);
        pen.oval(GLINT, -0.15, 0.34, 0.03, 0.07);
    }

    static void candle(Pen pen, Look look) {
        Ink wax = look.body().round(1);
        pen.oval(look.trim().darker(0.2).round(0.8), 0, 0.04, 0.17, 0.04);
        pen.fill(wax, new Outline().box(-0.085, 0.06, 0.17, 0.64).oval(0, 0.06, 0.085, 0.02));
        pen.oval(look.light(), 0, 0.7, 0.085, 0.024)
                .limb(look.light(), 0.035, 0.05, -0.07, 0.7, -0.075, 0.6, -0.07, 0.52);
        pen.line(look.hollow(), 0.014, 0, 0.7, 0, 0.77);
        pen.disc(Ink.of(0xffd884).glowing(1).round(0).sheer(0.2), 0, 0.84, 0.16);
        pen.blob(
                Ink.of(0xffb53c).glowing(1).round(0),
                -0.045,
                0.78,
                -0.04,
                0.87,
                0,
                1,
                0.04,
                0.87,
                0.045,
                0.78,
                0,
                0.74);
        pen.blob(Ink.of(0xfff4c4).glowing(1).round(0), -0.022, 0.78, 0, 0.9, 0.022, 0.78);
    }

    static void cup(Pen pen, Look look) {
        Ink china = look.body().round(1);
        pen.fill(look.dark(), new Outline().oval(0.36, 0.5, 0.17, 0.22).hole(oval(0.36, 0.5, 0.1, 0.14)));
        pen.oval(look.light(), 0, 0.06, 0.5, 0.07).oval(look.dark(), 0, 0.08, 0.3, 0.03);
        pen.blob(china, -0.4, 0.86, -0.38, 0.5, -0.24, 0.14, 0, 0.08, 0.24, 0.14, 0.38, 0.5, 0.4, 0.86);
        pen.oval(look.light(), 0, 0.84, 0.4, 0.1).oval(Ink.of(0x4a2c1b), 0, 0.84, 0.33, 0.07);
        Ink steam = Ink.of(0xffffff).sheer(0.4).round(0);
        pen.limb(steam, 0.03, 0.05, -0.08, 0.88, -0.02, 0.96, -0.1, 1.06)
                .limb(steam, 0.03, 0.05, 0.1, 0.88, 0.14, 0.96, 0.06, 1.06);
        pen.oval(GLINT, -0.24, 0.56, 0.035, 0.12);
    }

    private static double[] oval(double x, double y, double across, double up) {
        double[] points = new double[32];
        for (int i = 0; i < 16; i++) {
            double angle = 2 * StrictMath.PI * i / 16;
            points[2 * i] = x + across * StrictMath.cos(angle);
            points[2 * i + 1] = y + up * StrictMath.sin(angle);
        }
        return points;
    }
}

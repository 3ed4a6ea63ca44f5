package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Shade;

/** What grows: trees, mushrooms and flowers. */
final class Plants {

    private Plants() {}

    static void tree(Pen pen, Look look) {
        Ink bark = look.wood().round(0.9);
        pen.limb(bark, 0.2, 0.09, 0.01, -0.01, -0.02, 0.16, 0.02, 0.34, 0, 0.56);
        pen.limb(bark, 0.08, 0.02, 0, 0.3, -0.12, 0.44, -0.24, 0.54)
                .limb(bark, 0.08, 0.02, 0.01, 0.34, 0.14, 0.46, 0.26, 0.52);
        pen.polygon(bark, -0.1, 0.08, -0.2, -0.01, 0.22, -0.01, 0.1, 0.08);
        double[][] crowns = {
            {-0.26, 0.54, 0.17},
            {0.27, 0.53, 0.16},
            {-0.14, 0.7, 0.2},
            {0.16, 0.7, 0.2},
            {0, 0.84, 0.17},
            {0.01, 0.58, 0.19}
        };
        Ink under = look.dark().with(Grain.LEAF).round(0.7);
        Ink leaves = look.body(Grain.LEAF).round(0.8);
        for (double[] crown : crowns) {
            crown(pen, under, crown[0], crown[1] - 0.03, crown[2]);
        }
        for (double[] crown : crowns) {
            crown(pen, leaves, crown[0] + pen.between(-0.02, 0.02), crown[1] + 0.015, crown[2] * 0.9);
        }
        Ink top = look.light().with(Grain.LEAF).round(0.8);
        crown(pen, top, -0.12, 0.78, 0.1);
        crown(pen, top, 0.06, 0.88, 0.09);
    }

    /** A bunch of leaves with an uneven edge. */
    static void crown(Pen pen, Ink leaves, double x, double y, double radius) {
        double[] edge = new double[18];
        for (int i = 0; i < 9; i++) {
            double angle = 2 * StrictMath.PI * i / 9;
            double far = radius * pen.between(0.84, 1.14);
            edge[2 * i] = x + far * StrictMath.cos(angle);
            edge[2 * i + 1] = y + far * 0.9 * StrictMath.sin(angle);
        }
        pen.blob(leaves, edge);
    }

    /** A fir, as they stand on ridges. */
    static void fir(Pen pen, Ink needles) {
        pen.box(needles.darker(0.3), -0.03, 0, 0.06, 0.2);
        for (int tier = 0; tier < 4; tier++) {
            double low = 0.12 + 0.2 * tier;
            double half = 0.26 - 0.055 * tier;
            pen.polygon(needles, -half, low, half, low, 0, low + 0.34);
        }
    }

    static void palm(Pen pen, Ink leaves) {
        pen.limb(Ink.of(0x7a5a3a).with(Grain.WOOD), 0.09, 0.05, 0, 0, 0.05, 0.35, 0.16, 0.72);
        for (int leaf = 0; leaf < 6; leaf++) {
            double angle = StrictMath.PI * (-0.08 + 0.23 * leaf);
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            pen.limb(leaves, 0.08, 0.01, 0.16, 0.72, 0.16 + 0.2 * x, 0.76 + 0.18 * y, 0.16 + 0.4 * x, 0.7 + 0.14 * y);
        }
    }

    static void mushroom(Pen pen, Look look) {
        Ink stem = Ink.of(0xeee2c8).with(Grain.FUR).round(0.9);
        pen.blob(stem, -0.14, 0, -0.1, 0.3, -0.09, 0.56, 0.09, 0.56, 0.1, 0.3, 0.16, 0, 0, -0.02);
        pen.oval(Ink.of(0xc9b48f).with(Grain.WOOD), 0, 0.52, 0.36, 0.09);
        pen.blob(stem, -0.14, 0.4, 0, 0.36, 0.14, 0.4, 0.1, 0.46, -0.1, 0.46);
        pen.blob(
                look.body().round(1),
                -0.46,
                0.54,
                -0.4,
                0.76,
                -0.2,
                0.95,
                0,
                1,
                0.2,
                0.95,
                0.4,
                0.76,
                0.46,
                0.54,
                0.24,
                0.57,
                0,
                0.58,
                -0.24,
                0.57);
        double[][] dots = {
            {-0.22, 0.72, 0.06},
            {0.02, 0.83, 0.07},
            {0.24, 0.7, 0.055},
            {-0.04, 0.66, 0.035},
            {-0.34, 0.62, 0.03},
            {0.36, 0.62, 0.03}
        };
        Ink dot = (look.colour() == Shade.WHITE ? look.trim() : Ink.of(0xfaf4e6)).round(0.3);
        for (double[] spot : dots) {
            pen.oval(dot, spot[0], spot[1], spot[2], spot[2] * 0.75);
        }
    }

    static void flower(Pen pen, Look look) {
        Ink green = Ink.of(0x4d7d3c).with(Grain.LEAF).round(0.6);
        pen.limb(green, 0.05, 0.035, 0.02, 0, -0.03, 0.3, 0, 0.66);
        pen.blob(green, -0.01, 0.12, -0.16, 0.3, -0.26, 0.36, -0.18, 0.18)
                .blob(green, 0, 0.2, 0.14, 0.4, 0.25, 0.44, 0.18, 0.26);
        for (int petal = 0; petal < 7; petal++) {
            double angle = 2 * StrictMath.PI * petal / 7 + 0.3;
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            Ink ink = (petal % 2 == 0 ? look.body() : look.body().darker(0.14)).round(0.7);
            pen.blob(
                    ink,
                    0.04 * x,
                    0.73 + 0.04 * y,
                    0.18 * x - 0.1 * y,
                    0.73 + 0.18 * y + 0.1 * x,
                    0.28 * x,
                    0.73 + 0.27 * y,
                    0.18 * x + 0.1 * y,
                    0.73 + 0.18 * y - 0.1 * x);
        }
        boolean yellow = look.colour() == Shade.YELLOW;
        pen.disc(Ink.of(yellow ? 0x6e4321 : 0xf2c53d).round(0.9), 0, 0.73, 0.085);
    }
}

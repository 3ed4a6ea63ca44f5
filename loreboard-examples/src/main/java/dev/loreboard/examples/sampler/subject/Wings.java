package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Shade;

/** What flies: dragons, birds, the phoenix and owls. */
final class Wings {

    private Wings() {}

    static void dragon(Pen pen, Look look) {
        Ink scales = look.body(Grain.SCALE).round(0.9);
        batWing(pen, look.dark().with(Grain.SCALE).round(0.5), look, 0.1);
        pen.limb(scales, 0.14, 0.012, -0.14, 0.4, -0.36, 0.32, -0.52, 0.2, -0.66, 0.26, -0.7, 0.4);
        pen.polygon(scales, -0.73, 0.36, -0.66, 0.38, -0.67, 0.54);
        pen.limb(scales, 0.1, 0.035, -0.1, 0.34, -0.2, 0.2, -0.1, 0.12, -0.14, 0.02);
        pen.limb(look.dark(), 0.09, 0.03, 0.18, 0.34, 0.14, 0.2, 0.24, 0.14, 0.2, 0.05);
        pen.blob(scales, -0.22, 0.42, -0.06, 0.52, 0.16, 0.54, 0.3, 0.48, 0.28, 0.36, 0.12, 0.28, -0.12, 0.3);
        pen.limb(scales, 0.17, 0.085, 0.22, 0.44, 0.38, 0.5, 0.44, 0.62, 0.5, 0.71);
        pen.blob(scales, 0.43, 0.7, 0.46, 0.79, 0.55, 0.8, 0.66, 0.74, 0.74, 0.7, 0.72, 0.655, 0.6, 0.65, 0.5, 0.63);
        pen.polygon(look.dark(), 0.58, 0.65, 0.72, 0.64, 0.69, 0.6, 0.56, 0.61);
        pen.polygon(look.bone(), 0.47, 0.78, 0.36, 0.9, 0.52, 0.8)
                .polygon(look.bone(), 0.51, 0.79, 0.46, 0.93, 0.56, 0.8);
        pen.disc(Ink.of(0xffe36b).glowing(0.9), 0.575, 0.735, 0.018);
        Ink belly = look.light().with(Grain.SCALE).round(0.4);
        pen.limb(belly, 0.04, 0.03, -0.04, 0.31, 0.14, 0.31, 0.3, 0.38, 0.42, 0.5, 0.5, 0.64);
        for (int spike = 0; spike < 6; spike++) {
            double x = -0.2 + 0.09 * spike;
            double y = 0.45 + 0.02 * spike - 0.004 * spike * spike;
            pen.polygon(look.dark(), x - 0.03, y + 0.02, x + 0.03, y + 0.03, x - 0.02, y + 0.1);
        }
        batWing(pen.at(0.02, -0.02, 1), look.body().with(Grain.SCALE).round(0.6), look, -0.1);
    }

    private static void batWing(Pen pen, Ink skin, Look look, double shift) {
        double tip = -0.16 + shift;
        pen.polygon(
                skin,
                0.12 + shift,
                0.48,
                0.22 + shift,
                0.78,
                tip + 0.1,
                1,
                tip - 0.12,
                0.93,
                -0.5 + shift,
                0.76,
                -0.4 + shift,
                0.73,
                -0.42 + shift,
                0.6,
                -0.3 + shift,
                0.62,
                -0.28 + shift,
                0.5,
                -0.16 + shift,
                0.56,
                -0.06 + shift,
                0.44);
        Ink bones = look.light().round(0.5);
        pen.limb(bones, 0.045, 0.02, 0.12 + shift, 0.46, 0.21 + shift, 0.77, tip + 0.1, 1);
        pen.limb(bones, 0.025, 0.01, 0.2 + shift, 0.77, -0.2 + shift, 0.8, -0.5 + shift, 0.76);
        pen.limb(bones, 0.025, 0.01, 0.2 + shift, 0.77, -0.16 + shift, 0.7, -0.42 + shift, 0.6);
        pen.limb(bones, 0.025, 0.01, 0.2 + shift, 0.76, -0.06 + shift, 0.62, -0.28 + shift, 0.5);
    }

    static void bird(Pen small, Look look) {
        Pen pen = small.at(0, -0.32, 1.28);
        Ink plumage = look.body(Grain.FUR).round(0.9);
        double lift = pen.between(0.75, 1);
        feathers(pen, look.dark().with(Grain.FUR), -1, lift);
        pen.polygon(look.dark(), -0.2, 0.42, -0.62, 0.44, -0.66, 0.34, -0.58, 0.3, -0.2, 0.34);
        pen.blob(
                plumage, -0.3, 0.4, -0.1, 0.46, 0.2, 0.48, 0.4, 0.56, 0.53, 0.52, 0.52, 0.42, 0.36, 0.34, 0.1, 0.25,
                -0.2, 0.3);
        pen.polygon(Ink.of(0xe6a13a), 0.52, 0.52, 0.72, 0.44, 0.5, 0.43);
        pen.disc(Ink.of(look.colour() == Shade.BLACK ? 0xf6e7a0 : 0x14121a), 0.45, 0.5, 0.025);
        feathers(pen, plumage, 1, lift);
    }

    private static void feathers(Pen pen, Ink ink, double side, double lift) {
        double back = side > 0 ? -0.08 : 0.12;
        for (int feather = 0; feather < 5; feather++) {
            double part = feather / 4.0;
            double x = back - 0.12 - 0.44 * part;
            pen.limb(
                    ink.darker(0.05 * (feather % 2)),
                    0.2,
                    0.05,
                    back + 0.1 - 0.12 * part,
                    0.44,
                    back - 0.2 * part,
                    0.44 + lift * 0.3,
                    x,
                    0.4 + lift * (0.6 - 0.34 * part * part));
        }
    }

    static void phoenix(Pen pen, Look look) {
        Ink fire = look.body(Grain.FUR).round(0.5).glowing(0.35);
        Ink hot = Ink.of(look.hue().mix(Hue.of(0xffe08a), 0.55)).round(0.3).glowing(0.75);
        for (int tail = 0; tail < 5; tail++) {
            double bend = (tail - 2) * 0.13;
            pen.limb(
                    tail % 2 == 0 ? fire : hot,
                    0.09,
                    0.01,
                    0,
                    0.5,
                    bend * 0.4,
                    0.3,
                    bend * 1.3 + 0.03,
                    0.14,
                    bend * 1.1 - 0.05,
                    0);
            pen.disc(hot, bend * 1.1 - 0.05, 0.02, 0.025);
        }
        for (int side = -1; side <= 1; side += 2) {
            for (int feather = 0; feather < 6; feather++) {
                double part = feather / 5.0;
                pen.limb(
                        feather % 2 == 0 ? fire : fire.darker(0.14),
                        0.12,
                        0.015,
                        side * 0.04,
                        0.6,
                        side * (0.2 + 0.1 * part),
                        0.66 + 0.1 * (1 - part),
                        side * (0.34 + 0.2 * part * (1.4 - part)),
                        1 - 0.56 * part);
            }
            pen.limb(hot, 0.07, 0.015, side * 0.05, 0.62, side * 0.24, 0.78, side * 0.33, 0.95);
        }
        pen.blob(
                fire.lighter(0.1),
                -0.07,
                0.44,
                -0.09,
                0.6,
                -0.05,
                0.74,
                0,
                0.86,
                0.06,
                0.88,
                0.07,
                0.74,
                0.1,
                0.6,
                0.06,
                0.44);
        pen.disc(fire.lighter(0.1), 0.03, 0.88, 0.055).polygon(hot, 0.07, 0.9, 0.15, 0.86, 0.07, 0.85);
        pen.limb(hot, 0.03, 0.006, 0, 0.92, -0.04, 0.98, -0.1, 0.99)
                .limb(hot, 0.03, 0.006, 0.02, 0.93, 0.01, 1, -0.03, 1.04);
        pen.disc(look.hollow(), 0.045, 0.895, 0.014);
    }

    static void owl(Pen pen, Look look) {
        Ink plumage = look.body(Grain.FUR).round(0.9);
        pen.limb(look.wood(), 0.08, 0.05, -0.34, 0.05, 0, 0.06, 0.34, 0.03);
        pen.blob(
                plumage, -0.22, 0.1, -0.27, 0.4, -0.25, 0.7, -0.26, 0.98, -0.1, 0.9, 0.1, 0.9, 0.26, 0.98, 0.25, 0.7,
                0.27, 0.4, 0.22, 0.1, 0, 0.02);
        pen.blob(look.light().with(Grain.FUR), -0.14, 0.14, -0.15, 0.4, 0, 0.54, 0.15, 0.4, 0.14, 0.14, 0, 0.08);
        for (int row = 0; row < 4; row++) {
            for (int spot = -1; spot <= 1; spot++) {
                double x = spot * 0.08 + (row % 2 == 0 ? 0 : 0.04);
                pen.polygon(
                        look.dark(), x - 0.025, 0.2 + row * 0.075, x + 0.025, 0.2 + row * 0.075, x, 0.16 + row * 0.075);
            }
        }
        pen.limb(look.dark().with(Grain.FUR), 0.12, 0.02, -0.23, 0.56, -0.27, 0.36, -0.2, 0.08)
                .limb(look.dark().with(Grain.FUR), 0.12, 0.02, 0.23, 0.56, 0.27, 0.36, 0.2, 0.08);
        for (int side = -1; side <= 1; side += 2) {
            pen.disc(look.light(), side * 0.105, 0.71, 0.115)
                    .disc(Ink.of(0xffc93a).glowing(0.5).round(0), side * 0.105, 0.71, 0.08);
            pen.disc(Ink.of(0x0e0c12).round(0), side * 0.105, 0.71, 0.042)
                    .disc(Ink.of(0xffffff).glowing(0.6), side * 0.105 + 0.015, 0.73, 0.014);
            pen.limb(Ink.of(0xcf9a3c), 0.04, 0.02, side * 0.08, 0.09, side * 0.09, 0.01);
        }
        pen.polygon(Ink.of(0xd8912f), -0.035, 0.67, 0.035, 0.67, 0, 0.58);
    }
}

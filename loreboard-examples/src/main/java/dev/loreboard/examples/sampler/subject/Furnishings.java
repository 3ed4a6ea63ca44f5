package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** What stands in rooms and on streets. */
final class Furnishings {

    private Furnishings() {}

    static void chair(Pen pen, Look look) {
        Ink wood = look.body(Grain.WOOD).round(0.5);
        pen.line(look.dark(), 0.055, -0.12, 0, -0.14, 0.44).line(look.dark(), 0.055, 0.17, 0.04, 0.16, 0.44);
        pen.line(wood, 0.06, -0.25, 0, -0.23, 0.48, -0.27, 1).line(wood, 0.06, 0.28, 0, 0.25, 0.46);
        pen.line(wood, 0.055, -0.02, 0.52, -0.05, 0.97);
        for (int rail = 0; rail < 3; rail++) {
            pen.line(wood, 0.06, -0.26, 0.62 + 0.15 * rail, -0.03, 0.62 + 0.14 * rail);
        }
        pen.polygon(look.light().with(Grain.CLOTH), -0.27, 0.43, 0.3, 0.43, 0.2, 0.53, -0.2, 0.53)
                .box(wood, -0.27, 0.39, 0.57, 0.05);
    }

    static void lamp(Pen pen, Look look) {
        pen.oval(look.iron().round(0.9), 0, 0.02, 0.17, 0.03).line(look.iron(), 0.035, 0, 0.02, 0, 0.72);
        Ink cone = Ink.of(0xfff0c0).glowing(1).round(0).sheer(0.16);
        pen.polygon(cone, -0.22, 0.66, 0.22, 0.66, 0.32, 0.1, -0.32, 0.1);
        pen.polygon(look.body(Grain.CLOTH).round(0.9).glowing(0.35), -0.24, 0.66, 0.24, 0.66, 0.14, 1, -0.14, 1);
        pen.oval(look.flame(), 0, 0.66, 0.22, 0.022);
    }

    static void bed(Pen pen, Look look) {
        Ink wood = look.wood().round(0.4);
        pen.blob(wood, -0.92, 0, -0.92, 0.8, -0.86, 1, -0.78, 0.8, -0.78, 0)
                .box(wood, 0.78, 0, 0.1, 0.6)
                .disc(wood, 0.83, 0.63, 0.08);
        pen.box(wood.darker(0.2), -0.84, 0.14, 1.66, 0.16);
        pen.blob(Ink.of(0xf4efe4).round(0.6), -0.8, 0.3, -0.8, 0.56, -0.4, 0.54, 0.8, 0.5, 0.8, 0.28);
        pen.blob(
                look.body(Grain.CLOTH).round(0.8),
                -0.36,
                0.6,
                -0.1,
                0.66,
                0.5,
                0.62,
                0.86,
                0.54,
                0.86,
                0.14,
                0.4,
                0.1,
                -0.36,
                0.13,
                -0.44,
                0.3);
        pen.limb(look.light(), 0.07, 0.07, -0.4, 0.58, -0.36, 0.36, -0.38, 0.14);
        pen.blob(Ink.of(0xffffff).round(0.9), -0.78, 0.56, -0.74, 0.74, -0.56, 0.76, -0.42, 0.66, -0.46, 0.54);
    }

    static void cupboard(Pen pen, Look look) {
        Ink wood = look.body(Grain.WOOD).round(0.2);
        pen.box(look.dark(), -0.34, 0, 0.1, 0.08)
                .box(look.dark(), 0.24, 0, 0.1, 0.08)
                .box(wood, -0.37, 0.06, 0.74, 0.88);
        pen.box(look.dark().with(Grain.WOOD), -0.41, 0.92, 0.82, 0.08);
        for (int side = 0; side < 2; side++) {
            double x = -0.32 + 0.34 * side;
            pen.box(look.dark(), x, 0.34, 0.3, 0.54).box(look.light().with(Grain.WOOD), x + 0.03, 0.37, 0.24, 0.48);
            pen.box(look.dark(), x, 0.11, 0.3, 0.18).box(look.light().with(Grain.WOOD), x + 0.02, 0.13, 0.26, 0.14);
            pen.disc(look.trim().round(1), x + 0.15, 0.2, 0.024)
                    .disc(look.trim().round(1), side == 0 ? -0.05 : 0.05, 0.6, 0.024);
        }
    }

    static void car(Pen pen, Look look) {
        Ink paint = look.body().round(0.8);
        pen.fill(
                paint,
                new Outline()
                        .blob(
                                -0.96, 0.2, -0.98, 0.46, -0.8, 0.56, -0.5, 0.6, 0.5, 0.6, 0.84, 0.54, 0.98, 0.42, 0.98,
                                0.2, 0, 0.14)
                        .polygon(-0.56, 0.58, -0.36, 0.98, 0.3, 1, 0.58, 0.58));
        pen.polygon(Ink.of(0xbfd8e2).round(0.2).glowing(0.25), -0.46, 0.6, -0.31, 0.9, -0.05, 0.92, -0.05, 0.6)
                .polygon(Ink.of(0xbfd8e2).round(0.2).glowing(0.25), 0.02, 0.6, 0.02, 0.92, 0.26, 0.92, 0.46, 0.6);
        pen.line(look.dark(), 0.025, -0.02, 0.2, -0.02, 0.6).line(look.light(), 0.04, -0.94, 0.42, 0.94, 0.42);
        for (int wheel = -1; wheel <= 1; wheel += 2) {
            pen.disc(Ink.of(0x18171c).round(0.4), wheel * 0.58, 0.2, 0.21)
                    .disc(Ink.of(0xb9bcc4).round(0.8), wheel * 0.58, 0.2, 0.11);
        }
        pen.oval(Ink.of(0xfff2b8).glowing(0.9), 0.93, 0.42, 0.05, 0.06)
                .oval(Ink.of(0xff5a4a).glowing(0.7), -0.95, 0.42, 0.035, 0.06);
    }

    static void streetLamp(Pen pen, Look look) {
        Ink iron = look.body().round(0.8);
        pen.disc(Ink.of(0xffe7a0).glowing(1).round(0).sheer(0.14 + 0.2 * look.lamps()), 0, 0.86, 0.24);
        pen.polygon(iron, -0.1, 0, 0.1, 0, 0.05, 0.12, -0.05, 0.12).line(iron, 0.055, 0, 0.1, 0, 0.76);
        pen.line(iron, 0.035, -0.13, 0.68, 0.13, 0.68).oval(iron, 0, 0.2, 0.055, 0.02);
        pen.polygon(look.flame(), -0.07, 0.76, 0.07, 0.76, 0.105, 0.92, -0.105, 0.92);
        pen.line(iron, 0.025, -0.07, 0.76, -0.105, 0.92).line(iron, 0.025, 0.07, 0.76, 0.105, 0.92);
        pen.polygon(iron, -0.14, 0.92, 0.14, 0.92, 0, 1).box(iron, -0.08, 0.74, 0.16, 0.03);
    }
}

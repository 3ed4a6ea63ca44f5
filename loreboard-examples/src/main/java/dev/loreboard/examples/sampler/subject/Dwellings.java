package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** Where people live and work: villages, houses, windmills, tents and wells. */
final class Dwellings {

    private Dwellings() {}

    static void village(Pen pen, Look look) {
        new Turret(look).draw(pen, pen.between(-0.1, 0.2), 0.16, 0.16, 0.84);
        double[][] rows = {
            {-0.62, 0.16, 0.4},
            {-0.3, 0.2, 0.42},
            {0.42, 0.2, 0.4},
            {0.68, 0.14, 0.36},
            {-0.48, 0.02, 0.46},
            {-0.05, 0, 0.5},
            {0.36, 0.01, 0.46}
        };
        for (double[] house : rows) {
            cottage(pen.at(house[0] + pen.between(-0.04, 0.04), house[1], house[2] * pen.between(0.9, 1.12)), look);
        }
    }

    private static void cottage(Pen pen, Look look) {
        Ink wall = Ink.of(0xdccdb0).with(Grain.STONE).round(0.2);
        Ink roof = look.body(Grain.WOOD).round(0.2);
        pen.box(wall, -0.36, 0, 0.72, 0.46);
        switch (look.era()) {
            case ANCIENT ->
                pen.box(roof, -0.42, 0.44, 0.84, 0.1)
                        .box(wall, -0.24, 0.54, 0.48, 0.22)
                        .box(roof, -0.28, 0.74, 0.56, 0.08);
            case MEDIEVAL -> {
                pen.polygon(roof, -0.5, 0.42, 0.5, 0.42, 0.3, 0.98, -0.3, 0.98);
                pen.line(look.wood(), 0.05, -0.34, 0, -0.34, 0.42).line(look.wood(), 0.05, 0.34, 0, 0.34, 0.42);
                pen.line(look.wood(), 0.04, 0.1, 0.02, 0.34, 0.42);
            }
            case RENAISSANCE -> {
                pen.box(wall, -0.36, 0.4, 0.72, 0.3).box(look.light(), -0.42, 0.68, 0.84, 0.05);
                pen.polygon(roof, -0.44, 0.73, 0.44, 0.73, 0, 1);
            }
            case INDUSTRIAL -> {
                pen.box(Ink.of(0x8a4b3c).with(Grain.STONE), -0.36, 0, 0.72, 0.56);
                for (int tooth = 0; tooth < 3; tooth++) {
                    double left = -0.36 + 0.24 * tooth;
                    pen.polygon(roof, left, 0.55, left + 0.24, 0.55, left, 0.84);
                }
                pen.box(look.dark(), 0.22, 0.5, 0.1, 0.5);
            }
            case FUTURISTIC -> {
                pen.blob(roof.with(Grain.SMOOTH).round(1), -0.45, 0.3, -0.34, 0.72, 0, 0.92, 0.34, 0.72, 0.45, 0.3);
                pen.oval(Ink.of(0x9ff3ff).glowing(0.8), 0, 0.5, 0.34, 0.04);
            }
        }
        pen.box(look.window(), -0.22, 0.18, 0.13, 0.16).box(look.window(), 0.12, 0.18, 0.13, 0.16);
    }

    static void windmill(Pen pen, Look look) {
        Ink wall = look.body(Grain.STONE).round(0.9);
        pen.polygon(wall, -0.2, 0, 0.2, 0, 0.12, 0.58, -0.12, 0.58);
        pen.blob(look.dark().round(0.9), -0.15, 0.57, -0.1, 0.68, 0, 0.73, 0.1, 0.68, 0.15, 0.57);
        pen.box(look.hollow(), -0.05, 0, 0.1, 0.14).box(look.window(), -0.03, 0.3, 0.06, 0.08);
        double turn = pen.between(0.2, 1.3);
        Ink cloth = Ink.of(0xf0e6cf).with(Grain.CLOTH).round(0.2);
        for (int sail = 0; sail < 4; sail++) {
            double angle = turn + sail * StrictMath.PI / 2;
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            double hub = 0.6;
            pen.polygon(
                    cloth,
                    0.08 * x,
                    hub + 0.08 * y,
                    0.4 * x,
                    hub + 0.4 * y,
                    0.4 * x - 0.1 * y,
                    hub + 0.4 * y + 0.1 * x,
                    0.08 * x - 0.1 * y,
                    hub + 0.08 * y + 0.1 * x);
            pen.line(look.wood(), 0.022, 0, hub, 0.42 * x, hub + 0.42 * y);
        }
        pen.disc(look.iron(), 0, 0.6, 0.03);
    }

    static void tent(Pen pen, Look look) {
        Ink cloth = look.body(Grain.CLOTH).round(0.7);
        pen.blob(cloth, -0.56, 0, -0.42, 0.3, -0.2, 0.52, 0, 0.86, 0.2, 0.52, 0.42, 0.3, 0.56, 0);
        for (int stripe = -1; stripe <= 1; stripe += 2) {
            pen.polygon(
                    look.light().with(Grain.CLOTH),
                    stripe * 0.5,
                    0,
                    stripe * 0.32,
                    0,
                    stripe * 0.13,
                    0.44,
                    0,
                    0.82,
                    stripe * 0.2,
                    0.46);
        }
        pen.polygon(look.hollow(), -0.13, 0, 0.13, 0, 0, 0.5);
        pen.polygon(look.dark().with(Grain.CLOTH), 0.13, 0, 0.24, 0, 0, 0.5);
        pen.line(look.wood(), 0.02, 0, 0.84, 0, 1);
        pen.polygon(look.trim(), 0, 1, 0.2, 0.95, 0, 0.89);
    }

    static void well(Pen pen, Look look) {
        Ink stone = look.body(Grain.STONE).round(0.9);
        pen.line(look.wood(), 0.055, -0.27, 0.3, -0.27, 0.78).line(look.wood(), 0.055, 0.27, 0.3, 0.27, 0.78);
        pen.line(look.wood(), 0.05, -0.3, 0.6, 0.34, 0.6);
        pen.line(Ink.of(0xcbb98f), 0.02, 0, 0.6, 0, 0.44).box(look.wood(), -0.06, 0.38, 0.12, 0.11);
        pen.polygon(look.dark().with(Grain.WOOD), -0.46, 0.7, 0.46, 0.7, 0.2, 1, -0.2, 1);
        pen.fill(stone, new Outline().box(-0.34, 0.06, 0.68, 0.29).oval(0, 0.06, 0.34, 0.07));
        pen.oval(look.light().with(Grain.STONE), 0, 0.35, 0.38, 0.08).oval(look.hollow(), 0, 0.355, 0.28, 0.05);
    }

    static void house(Pen pen, Look look) {
        Ink wall = look.body(Grain.STONE).round(0.15);
        double eaves = pen.between(0.68, 0.76);
        pen.box(wall, -0.31, 0, 0.62, eaves);
        pen.box(look.dark(), 0.14, eaves, 0.09, 0.26);
        pen.polygon(Ink.of(0x6b3a33).with(Grain.WOOD), -0.36, eaves, 0.36, eaves, 0.06, 1, -0.1, 1);
        for (int row = 0; row < 2; row++) {
            for (int column = -1; column <= 1; column++) {
                if (row > 0 || column != 0) {
                    double x = column * 0.19;
                    double y = 0.16 + row * 0.27;
                    pen.box(Ink.of(0xefe8d8), x - 0.066, y - 0.015, 0.132, 0.18)
                            .box(look.window(), x - 0.05, y, 0.1, 0.15);
                    pen.line(Ink.of(0xefe8d8), 0.012, x, y, x, y + 0.15);
                }
            }
        }
        pen.box(Ink.of(0x4a3222).with(Grain.WOOD), -0.065, 0, 0.13, 0.25);
    }
}

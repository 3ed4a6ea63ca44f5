package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Shade;

/** What is left for those who come after: ruins, statues, thrones and portals. */
final class Monuments {

    private Monuments() {}

    static void ruins(Pen pen, Look look) {
        Ink stone = look.body(Grain.STONE).round(0.9);
        pen.polygon(look.dark().with(Grain.STONE), -0.66, 0, 0.66, 0, 0.6, 0.06, -0.6, 0.06);
        pen.polygon(stone, -0.58, 0.06, 0.58, 0.06, 0.54, 0.12, -0.54, 0.12);
        double[] tops = {0.84, 0.84, 0.52, 0.72, 0.34};
        for (int column = 0; column < tops.length; column++) {
            double x = -0.46 + 0.23 * column;
            double top = column < 2 ? tops[column] : tops[column] * pen.between(0.85, 1.15);
            pen.box(stone, x - 0.055, 0.12, 0.11, top - 0.12);
            pen.line(look.dark(), 0.012, x - 0.018, 0.14, x - 0.018, top)
                    .line(look.dark(), 0.012, x + 0.02, 0.14, x + 0.02, top);
            if (column < 2) {
                pen.box(look.light(), x - 0.08, top - 0.02, 0.16, 0.04);
            } else {
                pen.polygon(
                        stone,
                        x - 0.055,
                        top,
                        x + 0.055,
                        top,
                        x + 0.04,
                        top + 0.05,
                        x - 0.01,
                        top + 0.015,
                        x - 0.05,
                        top + 0.07);
            }
        }
        pen.polygon(stone, -0.57, 0.86, -0.12, 0.86, -0.15, 0.95, -0.3, 1, -0.56, 0.93);
        pen.fill(
                look.dark().with(Grain.STONE).round(0.9),
                new Outline().box(0.2, 0.1, 0.26, 0.09).oval(0.2, 0.145, 0.03, 0.045));
        Ink moss = Ink.of(0x5c7345).with(Grain.LEAF);
        pen.blob(moss, -0.52, 0.12, -0.42, 0.22, -0.36, 0.12).blob(moss, 0.3, 0.1, 0.42, 0.19, 0.56, 0.1);
    }

    static void statue(Pen pen, Look look) {
        Ink stone = look.body(Grain.STONE).round(0.9);
        pen.box(look.dark().with(Grain.STONE).round(0.6), -0.29, 0, 0.58, 0.08).box(stone, -0.22, 0.08, 0.44, 0.22);
        pen.box(look.light().with(Grain.STONE), -0.26, 0.29, 0.52, 0.05);
        figure(pen.at(0, 0.15, 0.82), look);
    }

    private static void figure(Pen pen, Look look) {
        Ink figure = look.body(Grain.ROCK).round(1);
        pen.blob(
                figure, -0.1, 0.23, -0.12, 0.45, -0.1, 0.68, -0.04, 0.78, 0.05, 0.78, 0.11, 0.67, 0.1, 0.45, 0.13,
                0.23);
        pen.line(look.dark(), 0.014, -0.03, 0.25, -0.02, 0.56).line(look.dark(), 0.014, 0.05, 0.25, 0.03, 0.56);
        pen.disc(figure, 0.01, 0.85, 0.058);
        pen.limb(figure, 0.06, 0.045, 0.08, 0.73, 0.17, 0.74, 0.2, 0.9);
        pen.limb(figure, 0.06, 0.045, -0.09, 0.73, -0.15, 0.6, -0.06, 0.5);
        switch (look.era()) {
            case ANCIENT ->
                pen.limb(look.light(), 0.03, 0.02, -0.06, 0.87, 0.01, 0.91, 0.07, 0.87)
                        .disc(look.trim().round(1), 0.2, 0.94, 0.045);
            case MEDIEVAL ->
                pen.polygon(look.light(), 0.185, 0.84, 0.215, 0.84, 0.2, 1.04)
                        .line(look.light(), 0.02, 0.15, 0.87, 0.25, 0.87);
            case RENAISSANCE -> pen.oval(look.dark(), 0.01, 0.91, 0.09, 0.022).box(look.trim(), 0.16, 0.92, 0.09, 0.1);
            case INDUSTRIAL ->
                pen.box(look.dark(), -0.045, 0.89, 0.11, 0.09)
                        .line(look.dark(), 0.02, -0.08, 0.895, 0.1, 0.895)
                        .line(look.iron(), 0.025, 0.2, 0.6, 0.2, 1);
            case FUTURISTIC ->
                pen.oval(Ink.of(0x9ff3ff).glowing(0.9), 0.03, 0.86, 0.035, 0.02)
                        .oval(Ink.of(0x9ff3ff).glowing(0.9), 0.2, 0.96, 0.06, 0.02);
        }
    }

    static void throne(Pen pen, Look look) {
        Ink frame = look.body(Grain.WOOD).round(0.5);
        Ink seat = look.light().with(Grain.CLOTH).round(0.8);
        switch (look.era()) {
            case ANCIENT ->
                pen.polygon(frame, -0.22, 0.3, 0.22, 0.3, 0.19, 0.94, -0.19, 0.94)
                        .box(look.trim(), -0.22, 0.92, 0.44, 0.06);
            case MEDIEVAL -> {
                pen.polygon(frame, -0.23, 0.3, 0.23, 0.3, 0.23, 0.86, 0, 1, -0.23, 0.86);
                pen.disc(look.trim(), -0.23, 0.9, 0.04).disc(look.trim(), 0.23, 0.9, 0.04);
            }
            case RENAISSANCE -> {
                pen.blob(frame, -0.22, 0.3, -0.25, 0.7, -0.16, 0.92, 0, 0.99, 0.16, 0.92, 0.25, 0.7, 0.22, 0.3);
                pen.blob(look.trim(), -0.08, 0.92, 0, 1.02, 0.08, 0.92);
            }
            case INDUSTRIAL -> {
                pen.box(look.iron().round(0.6), -0.24, 0.3, 0.48, 0.64);
                for (int rivet = 0; rivet < 5; rivet++) {
                    pen.disc(look.trim(), -0.2 + 0.1 * rivet, 0.9, 0.018);
                }
                pen.disc(look.body(), 0, 0.94, 0.1).disc(look.iron(), 0, 0.94, 0.05);
            }
            case FUTURISTIC -> {
                pen.blob(
                        frame.with(Grain.SMOOTH).round(1),
                        -0.3,
                        0.4,
                        -0.2,
                        0.86,
                        0,
                        0.98,
                        0.2,
                        0.86,
                        0.3,
                        0.4,
                        0,
                        0.24);
                pen.oval(Ink.of(0x9ff3ff).glowing(0.9), 0, 0.9, 0.12, 0.025);
            }
        }
        pen.blob(seat, -0.15, 0.42, -0.16, 0.7, 0, 0.85, 0.16, 0.7, 0.15, 0.42);
        pen.box(frame, -0.3, 0, 0.12, 0.46).box(frame, 0.18, 0, 0.12, 0.46);
        pen.box(look.dark().with(Grain.WOOD), -0.19, 0.05, 0.38, 0.26);
        pen.blob(seat, -0.2, 0.3, -0.2, 0.38, 0, 0.4, 0.2, 0.38, 0.2, 0.3);
        pen.oval(look.trim().round(1), -0.24, 0.47, 0.075, 0.035)
                .oval(look.trim().round(1), 0.24, 0.47, 0.075, 0.035);
        pen.box(look.dark(), -0.34, 0, 0.68, 0.05);
    }

    static void portal(Pen pen, Look look) {
        Ink stone = Ink.of(0x6d6a72).with(Grain.STONE).round(0.8);
        Outline ring = new Outline().oval(0, 0.5, 0.38, 0.5).box(-0.42, 0, 0.84, 0.1);
        pen.fill(stone, ring);
        Hue hue = look.colour() == Shade.BLACK ? Hue.of(0x17141c) : look.hue();
        for (int turn = 0; turn < 5; turn++) {
            double part = turn / 4.0;
            Ink swirl = Ink.of(hue.mix(Hue.WHITE, 0.12 + 0.2 * part * part))
                    .round(0)
                    .glowing(0.55 + 0.35 * part);
            pen.oval(swirl, 0.03 * turn, 0.5 + 0.02 * turn, 0.3 - 0.06 * turn, 0.41 - 0.085 * turn);
        }
        Ink spark = Ink.of(hue.mix(Hue.WHITE, 0.6)).glowing(1).round(0);
        pen.limb(spark, 0.006, 0.03, -0.2, 0.36, -0.05, 0.2, 0.17, 0.34, 0.2, 0.6, 0.05, 0.72);
        pen.limb(spark, 0.006, 0.03, 0.12, 0.76, -0.12, 0.72, -0.16, 0.5, -0.03, 0.36);
        for (int rune = 0; rune < 7; rune++) {
            double angle = StrictMath.PI * (0.05 + 0.15 * rune);
            pen.disc(spark, 0.34 * StrictMath.cos(angle), 0.5 + 0.455 * StrictMath.sin(angle), 0.018);
        }
        pen.box(stone, -0.46, 0, 0.92, 0.05);
    }
}

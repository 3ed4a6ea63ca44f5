package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** A tower as its era builds them: the piece from which castles, gates and bridges are put together. */
final class Turret {

    private final Look look;
    private final Ink wall;
    private final Ink roof;

    Turret(Look look) {
        this.look = look;
        this.wall = look.body(Grain.STONE).round(0.9);
        this.roof = look.dark().with(Grain.STONE).round(0.9);
    }

    /** A tower of this width and height, roof included, with its middle at x and its foot at y. */
    void draw(Pen pen, double x, double y, double width, double height) {
        double half = width / 2;
        switch (look.era()) {
            case ANCIENT -> ancient(pen, x, y, half, height);
            case MEDIEVAL -> medieval(pen, x, y, half, height);
            case RENAISSANCE -> renaissance(pen, x, y, half, height);
            case INDUSTRIAL -> industrial(pen, x, y, half, height);
            case FUTURISTIC -> futuristic(pen, x, y, half, height);
        }
    }

    private void ancient(Pen pen, double x, double y, double half, double height) {
        double top = y + height * 0.74;
        pen.polygon(wall, x - half, y, x + half, y, x + half * 0.82, top, x - half * 0.82, top);
        for (int i = -1; i <= 1; i++) {
            pen.box(
                    look.dark().round(0.9),
                    x + i * half * 0.46 - half * 0.1,
                    y + height * 0.1,
                    half * 0.2,
                    height * 0.58);
        }
        pen.box(look.light().with(Grain.STONE), x - half, top, 2 * half, height * 0.07);
        for (int step = 0; step < 4; step++) {
            double wide = half * (0.86 - 0.2 * step);
            pen.box(
                    step % 2 == 0 ? wall : roof,
                    x - wide,
                    top + height * (0.07 + 0.048 * step),
                    2 * wide,
                    height * 0.05);
        }
    }

    private void medieval(Pen pen, double x, double y, double half, double height) {
        double top = y + height * 0.62;
        pen.polygon(wall, x - half * 1.06, y, x + half * 1.06, y, x + half * 0.92, top, x - half * 0.92, top);
        pen.box(look.light().with(Grain.STONE).round(0.9), x - half * 1.12, top, half * 2.24, height * 0.06);
        for (int i = 0; i < 4; i++) {
            pen.box(wall, x - half * 1.12 + i * half * 0.62, top + height * 0.06, half * 0.38, height * 0.035);
        }
        pen.polygon(roof, x - half * 1.05, top + height * 0.06, x + half * 1.05, top + height * 0.06, x, y + height);
        slits(pen, x, y, half, height);
    }

    private void renaissance(Pen pen, double x, double y, double half, double height) {
        double top = y + height * 0.6;
        pen.box(wall, x - half * 0.95, y, half * 1.9, height * 0.6);
        for (int floor = 0; floor < 3; floor++) {
            double level = y + height * (0.12 + 0.17 * floor);
            for (int side = -1; side <= 1; side += 2) {
                arch(pen, x + side * half * 0.42, level, half * 0.42, height * 0.1);
            }
            pen.box(look.light(), x - half, level + height * 0.115, half * 2, height * 0.018);
        }
        pen.box(look.light(), x - half * 1.15, top, half * 2.3, height * 0.04);
        pen.fill(
                roof,
                new Outline()
                        .blob(
                                x - half,
                                top + height * 0.04,
                                x - half * 0.93,
                                top + height * 0.17,
                                x - half * 0.5,
                                top + height * 0.26,
                                x,
                                top + height * 0.29,
                                x + half * 0.5,
                                top + height * 0.26,
                                x + half * 0.93,
                                top + height * 0.17,
                                x + half,
                                top + height * 0.04));
        pen.box(look.light(), x - half * 0.2, top + height * 0.27, half * 0.4, height * 0.07);
        pen.line(look.trim(), half * 0.12, x, top + height * 0.33, x, y + height);
    }

    private void industrial(Pen pen, double x, double y, double half, double height) {
        double top = y + height * 0.72;
        pen.polygon(wall, x - half, y, x + half, y, x + half * 0.88, top, x - half * 0.88, top);
        pen.box(look.iron().round(0.9), x - half * 1.02, y + height * 0.3, half * 2.04, height * 0.025);
        pen.box(look.iron().round(0.9), x - half * 1.02, top - height * 0.03, half * 2.04, height * 0.045);
        for (int row = 0; row < 3; row++) {
            for (int side = -1; side <= 1; side++) {
                pen.box(
                        look.window(),
                        x + side * half * 0.5 - half * 0.16,
                        y + height * (0.36 + 0.1 * row),
                        half * 0.32,
                        height * 0.06);
            }
        }
        pen.polygon(
                roof,
                x - half * 0.42,
                top,
                x + half * 0.42,
                top,
                x + half * 0.3,
                y + height,
                x - half * 0.3,
                y + height);
        pen.box(look.iron(), x - half * 0.4, y + height * 0.95, half * 0.8, height * 0.03);
        Ink smoke = Ink.of(0xd8d4d0).sheer(0.5).round(0.4);
        for (int puff = 0; puff < 4; puff++) {
            pen.disc(smoke, x + half * 0.4 * puff, y + height * (1.01 + 0.03 * puff), half * (0.3 + 0.14 * puff));
        }
    }

    private void futuristic(Pen pen, double x, double y, double half, double height) {
        Ink shell = look.body().round(1);
        pen.blob(
                shell,
                x - half,
                y,
                x - half * 0.62,
                y + height * 0.3,
                x - half * 0.45,
                y + height * 0.6,
                x,
                y + height * 0.92,
                x + half * 0.45,
                y + height * 0.6,
                x + half * 0.62,
                y + height * 0.3,
                x + half,
                y);
        pen.line(look.light(), half * 0.1, x, y + height * 0.85, x, y + height);
        Ink shine = Ink.of(0x9ff3ff).round(0).glowing(0.9);
        for (int ring = 0; ring < 3; ring++) {
            double level = y + height * (0.22 + 0.2 * ring);
            double wide = half * (1.15 - 0.22 * ring);
            pen.oval(look.dark().round(1), x, level, wide, height * 0.03);
            pen.oval(shine, x, level + height * 0.006, wide * 0.86, height * 0.011);
        }
    }

    private void slits(Pen pen, double x, double y, double half, double height) {
        arch(pen, x, y + height * 0.42, half * 0.4, height * 0.1);
        arch(pen, x - half * 0.3, y + height * 0.2, half * 0.3, height * 0.08);
    }

    private void arch(Pen pen, double x, double y, double width, double height) {
        pen.fill(
                look.window(),
                new Outline()
                        .box(x - width / 2, y, width, height * 0.7)
                        .oval(x, y + height * 0.7, width / 2, height * 0.3));
    }
}

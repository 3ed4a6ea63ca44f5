package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Era;

/** What is built to last: castles, towers, gates, bridges and lighthouses. */
final class Strongholds {

    private Strongholds() {}

    static void castle(Pen pen, Look look) {
        Turret turret = new Turret(look);
        Ink rock = Ink.of(0x5d5852).with(Grain.ROCK).round(0.8);
        pen.blob(rock, -0.56, -0.03, -0.44, 0.07, -0.2, 0.12, 0.16, 0.11, 0.42, 0.08, 0.56, -0.03);
        double keep = pen.between(-0.08, 0.08);
        turret.draw(pen, keep - 0.13, 0.1, 0.13, pen.between(0.62, 0.72));
        turret.draw(pen, keep + 0.15, 0.1, 0.13, pen.between(0.54, 0.66));
        turret.draw(pen, keep, 0.1, 0.2, 0.9);
        wall(pen, look, -0.4, 0.09, 0.8, 0.22);
        turret.draw(pen, -0.4, 0.07, 0.15, pen.between(0.44, 0.52));
        turret.draw(pen, 0.4, 0.07, 0.15, pen.between(0.42, 0.56));
        door(pen, look, keep * 0.5, 0.09, 0.13, 0.17);
        flag(pen, look, keep, 0.98);
    }

    static void tower(Pen pen, Look look) {
        Ink rock = Ink.of(0x5d5852).with(Grain.ROCK).round(0.8);
        pen.blob(rock, -0.24, -0.02, -0.18, 0.05, 0, 0.08, 0.19, 0.05, 0.25, -0.02);
        new Turret(look).draw(pen, 0, 0.04, 0.27, 0.96);
        door(pen, look, 0, 0.05, 0.08, 0.11);
    }

    static void gate(Pen pen, Look look) {
        Turret turret = new Turret(look);
        wall(pen, look, -0.32, 0, 0.64, 0.6);
        pen.box(look.light().with(Grain.STONE), -0.3, 0.56, 0.6, 0.05);
        pen.fill(look.hollow(), new Outline().box(-0.17, 0, 0.34, 0.3).oval(0, 0.3, 0.17, 0.17));
        Ink bars = look.iron();
        for (int bar = -2; bar <= 2; bar++) {
            pen.line(bars, 0.014, bar * 0.06, 0.18, bar * 0.06, 0.45 - 0.02 * bar * bar);
        }
        pen.line(bars, 0.014, -0.17, 0.26, 0.17, 0.26).line(bars, 0.014, -0.16, 0.35, 0.16, 0.35);
        turret.draw(pen, -0.33, 0, 0.24, 1);
        turret.draw(pen, 0.33, 0, 0.24, 1);
    }

    static void bridge(Pen pen, Look look) {
        Ink stone = look.body(Grain.STONE).round(0.3);
        Outline deck = new Outline()
                .blob(-1, 0.16, -0.94, 0.34, -0.5, 0.52, 0, 0.6, 0.5, 0.52, 0.94, 0.34, 1, 0.16, 1, -0.02, -1, -0.02);
        for (int arch = -1; arch <= 1; arch++) {
            double tall = arch == 0 ? 0.42 : 0.32;
            deck.hole(opening(arch * 0.58, 0.22, tall));
        }
        pen.fill(stone, deck);
        pen.limb(look.light(), 0.035, 0.035, -0.96, 0.36, -0.5, 0.54, 0, 0.62, 0.5, 0.54, 0.96, 0.36);
        Turret turret = new Turret(look);
        turret.draw(pen, -0.3, 0.5, 0.13, 0.42);
        turret.draw(pen, 0.3, 0.5, 0.13, 0.42);
        if (look.era() == Era.INDUSTRIAL || look.era() == Era.FUTURISTIC) {
            Ink cable = look.dark();
            pen.limb(
                    cable, 0.015, 0.015, -0.96, 0.38, -0.6, 0.58, -0.3, 0.88, 0, 0.66, 0.3, 0.88, 0.6, 0.58, 0.96,
                    0.38);
        }
    }

    static void lighthouse(Pen pen, Look look) {
        Ink rock = Ink.of(0x4f4c4a).with(Grain.ROCK).round(0.8);
        pen.blob(rock, -0.34, -0.05, -0.26, 0.07, -0.1, 0.14, 0.12, 0.13, 0.27, 0.06, 0.36, -0.05);
        double[] level = {0.1, 0.24, 0.38, 0.52, 0.66, 0.78};
        for (int band = 0; band < 5; band++) {
            double low = 0.13 - 0.055 * band / 4;
            double high = 0.13 - 0.055 * (band + 1) / 4;
            Ink paint = (band % 2 == 0 ? look.body() : Ink.of(0xf1ece0)).round(0.9);
            pen.polygon(paint, -low, level[band], low, level[band], high, level[band + 1], -high, level[band + 1]);
        }
        pen.box(look.dark(), -0.11, 0.78, 0.22, 0.025);
        pen.box(look.flame(), -0.055, 0.8, 0.11, 0.09);
        pen.box(look.iron(), -0.008, 0.8, 0.016, 0.09);
        pen.polygon(look.dark(), -0.085, 0.89, 0.085, 0.89, 0, 1);
        pen.box(look.window(), -0.02, 0.3, 0.04, 0.06).box(look.window(), -0.02, 0.58, 0.04, 0.06);
        Ink beam = Ink.of(0xfff0b8).sheer(0.32).glowing(1).round(0);
        pen.polygon(beam, 0.05, 0.83, 0.05, 0.87, 0.5, 0.98, 0.5, 0.8);
        pen.polygon(beam, -0.05, 0.83, -0.05, 0.87, -0.42, 0.95, -0.42, 0.8);
    }

    private static double[] opening(double x, double half, double height) {
        double[] arch = new double[26];
        for (int i = 0; i < 11; i++) {
            double angle = StrictMath.PI * i / 10;
            arch[2 * i] = x + half * StrictMath.cos(angle);
            arch[2 * i + 1] = height * 0.45 + height * 0.55 * StrictMath.sin(angle);
        }
        arch[22] = x - half;
        arch[23] = -0.05;
        arch[24] = x + half;
        arch[25] = -0.05;
        return arch;
    }

    private static void wall(Pen pen, Look look, double x, double y, double width, double height) {
        Ink stone = look.body(Grain.STONE).round(0.35);
        pen.box(stone, x, y, width, height);
        int teeth = (int) (width / 0.07);
        double step = width / teeth;
        for (int tooth = 0; tooth < teeth; tooth++) {
            pen.box(stone, x + tooth * step, y + height - 0.002, step * 0.6, 0.035);
        }
    }

    private static void door(Pen pen, Look look, double x, double y, double width, double height) {
        Outline arch = new Outline()
                .box(x - width / 2, y, width, height * 0.6)
                .oval(x, y + height * 0.6, width / 2, height * 0.4);
        pen.fill(look.hollow(), arch);
    }

    private static void flag(Pen pen, Look look, double x, double y) {
        pen.line(look.iron(), 0.012, x, y - 0.06, x, y + 0.1);
        pen.blob(look.trim(), x, y + 0.1, x + 0.06, y + 0.085, x + 0.13, y + 0.09, x + 0.06, y + 0.06, x, y + 0.05);
    }
}

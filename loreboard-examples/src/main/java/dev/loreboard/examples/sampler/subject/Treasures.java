package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Shade;
import java.util.SplittableRandom;

/** Things of legend: swords, lanterns, books, skulls, crystals and the moon. */
final class Treasures {

    private Treasures() {}

    static void sword(Pen pen, Look look) {
        Ink blade = look.light().round(0.3);
        Ink rock = Ink.of(0x66625f).with(Grain.ROCK).round(0.9);
        pen.polygon(blade, -0.055, 0.06, 0, 0.02, 0, 0.72, -0.06, 0.72);
        pen.polygon(look.body().round(0.3), 0, 0.02, 0.055, 0.06, 0.06, 0.72, 0, 0.72);
        pen.line(look.dark(), 0.014, 0, 0.1, 0, 0.7);
        pen.blob(rock, -0.22, -0.02, -0.17, 0.1, -0.04, 0.17, 0.1, 0.14, 0.2, 0.06, 0.23, -0.02);
        pen.limb(look.trim().round(0.8), 0.05, 0.05, -0.2, 0.76, -0.1, 0.72, 0.1, 0.72, 0.2, 0.76);
        pen.box(look.wood(), -0.028, 0.74, 0.056, 0.19).disc(look.trim().round(1), 0, 0.96, 0.045);
        pen.disc(look.body().glowing(0.4), 0, 0.725, 0.028);
    }

    static void lantern(Pen pen, Look look) {
        Ink metal = look.body().round(0.8);
        Outline ring = new Outline().oval(0, 0.92, 0.08, 0.08).hole(square(0, 0.92, 0.045));
        pen.fill(look.dark(), ring);
        pen.polygon(metal, -0.2, 0.68, 0.2, 0.68, 0.06, 0.86, -0.06, 0.86);
        pen.box(look.flame().sheer(1).darker(0.12), -0.155, 0.16, 0.31, 0.52);
        pen.blob(Ink.of(0xfff6d0).glowing(1).round(0), -0.06, 0.24, -0.07, 0.36, 0, 0.58, 0.07, 0.36, 0.06, 0.24);
        pen.box(metal, -0.19, 0.14, 0.05, 0.56)
                .box(metal, 0.14, 0.14, 0.05, 0.56)
                .box(look.dark(), -0.01, 0.14, 0.02, 0.54);
        pen.box(metal, -0.21, 0.65, 0.42, 0.05);
        pen.polygon(metal, -0.24, 0, 0.24, 0, 0.2, 0.16, -0.2, 0.16).box(look.light(), -0.21, 0.135, 0.42, 0.03);
    }

    private static double[] square(double x, double y, double half) {
        return new double[] {x - half, y, x, y - half, x + half, y, x, y + half};
    }

    static void book(Pen pen, Look look) {
        Ink cover = look.body(Grain.CLOTH).round(0.4);
        Ink page = Ink.of(0xf1e7cc).round(0.5);
        pen.polygon(cover, -0.6, 0.06, 0, -0.02, 0.6, 0.06, 0.58, 0.8, 0, 0.7, -0.58, 0.8);
        for (int side = -1; side <= 1; side += 2) {
            pen.blob(
                    page,
                    side * 0.02,
                    0.06,
                    side * 0.3,
                    0.16,
                    side * 0.55,
                    0.14,
                    side * 0.54,
                    0.84,
                    side * 0.28,
                    0.9,
                    side * 0.02,
                    0.78);
            for (int line = 0; line < 6; line++) {
                double y = 0.26 + 0.085 * line;
                pen.limb(
                        Ink.of(0x6b5a45),
                        0.018,
                        0.018,
                        side * 0.09,
                        y - 0.03,
                        side * 0.28,
                        y + 0.04,
                        side * 0.46,
                        y + 0.025);
            }
        }
        pen.line(look.dark(), 0.03, 0, -0.01, 0, 0.78);
        pen.blob(look.trim(), 0.02, 0.76, 0.08, 0.4, 0.1, -0.06, 0.15, -0.02, 0.13, 0.4, 0.07, 0.8);
        Ink spark = Ink.of(look.hue().mix(Hue.WHITE, 0.55)).glowing(0.9).round(0);
        for (int dust = 0; dust < 5; dust++) {
            pen.disc(spark, pen.between(-0.3, 0.3), pen.between(0.88, 1), pen.between(0.015, 0.03));
        }
    }

    static void skull(Pen pen, Look look) {
        Ink bone = look.body().with(Grain.ROCK).round(1);
        pen.fill(
                bone,
                new Outline()
                        .blob(
                                -0.36, 0.46, -0.4, 0.7, -0.26, 0.93, 0, 1, 0.26, 0.93, 0.4, 0.7, 0.36, 0.46, 0.22, 0.34,
                                -0.22, 0.34)
                        .box(-0.2, 0.12, 0.4, 0.3));
        pen.blob(look.dark().round(0.8), -0.21, 0.2, -0.18, 0.02, 0, -0.02, 0.18, 0.02, 0.21, 0.2, 0, 0.12);
        Ink hollow = Ink.of(look.colour() == Shade.BLACK ? 0xb8322a : 0x17131a).round(0);
        for (int side = -1; side <= 1; side += 2) {
            pen.blob(
                    hollow,
                    side * 0.07,
                    0.56,
                    side * 0.1,
                    0.68,
                    side * 0.21,
                    0.68,
                    side * 0.28,
                    0.58,
                    side * 0.2,
                    0.47,
                    side * 0.1,
                    0.48);
        }
        pen.polygon(hollow, -0.05, 0.38, 0.05, 0.38, 0, 0.5);
        for (int tooth = -2; tooth <= 2; tooth++) {
            pen.box(look.light().round(0.3), tooth * 0.075 - 0.03, 0.14, 0.06, 0.12);
        }
        pen.limb(look.dark(), 0.02, 0.008, 0.1, 0.97, 0.15, 0.86, 0.12, 0.8, 0.18, 0.74);
    }

    static void crystal(Pen pen, Look look) {
        shard(pen, look, -0.2, 0.58, 0.1, -0.12);
        shard(pen, look, 0.21, 0.66, 0.1, 0.12);
        shard(pen, look, 0, 1, 0.15, 0.01);
        shard(pen, look, -0.11, 0.4, 0.08, -0.05);
        shard(pen, look, 0.13, 0.34, 0.08, 0.07);
        Ink rock = Ink.of(0x54505a).with(Grain.ROCK).round(0.9);
        pen.blob(rock, -0.34, -0.03, -0.28, 0.05, -0.08, 0.09, 0.12, 0.08, 0.28, 0.05, 0.35, -0.03);
    }

    private static void shard(Pen pen, Look look, double x, double top, double half, double lean) {
        Ink left = look.light().round(0).glowing(0.28);
        Ink right = look.body().round(0).glowing(0.15);
        Ink deep = look.dark().round(0);
        double shoulder = top * 0.78;
        pen.polygon(
                left,
                x - half * 0.7,
                0,
                x,
                0,
                x + lean,
                shoulder * 0.9,
                x + lean * 1.2,
                top,
                x + lean - half,
                shoulder);
        pen.polygon(
                right,
                x,
                0,
                x + half * 0.4,
                0,
                x + lean + half * 0.45,
                shoulder,
                x + lean * 1.2,
                top,
                x + lean,
                shoulder * 0.9);
        pen.polygon(
                deep,
                x + half * 0.4,
                0,
                x + half * 0.7,
                0,
                x + lean + half,
                shoulder,
                x + lean * 1.2,
                top,
                x + lean + half * 0.45,
                shoulder);
    }

    static void moon(Pen pen, Look look) {
        Hue hue = look.hue();
        Ink halo = Ink.of(hue.mix(Hue.WHITE, 0.3)).glowing(1).round(0);
        pen.disc(halo.sheer(0.09), 0, 0.5, 0.72).disc(halo.sheer(0.14), 0, 0.5, 0.6);
        pen.disc(Ink.of(hue.mix(Hue.WHITE, 0.12)).glowing(0.85).round(0.55), 0, 0.5, 0.5);
        Ink crater = Ink.of(hue.mix(Hue.of(0x30303a), 0.24)).glowing(0.8).round(0.4);
        SplittableRandom spots = new SplittableRandom(pen.chance().nextLong());
        for (int spot = 0; spot < 9; spot++) {
            double angle = 2 * StrictMath.PI * spots.nextDouble();
            double far = 0.36 * StrictMath.sqrt(spots.nextDouble());
            double size = 0.03 + 0.075 * spots.nextDouble();
            pen.oval(crater, far * StrictMath.cos(angle), 0.5 + far * StrictMath.sin(angle), size, size * 0.85);
        }
    }
}

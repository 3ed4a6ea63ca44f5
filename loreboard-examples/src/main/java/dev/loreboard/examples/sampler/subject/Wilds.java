package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** Parts of the land itself: forests, mountains, volcanoes, falls, caves, islands, dunes and the sea. */
final class Wilds {

    private Wilds() {}

    static void forest(Pen pen, Look look) {
        Ink needles = look.body(Grain.LEAF).round(0.7);
        for (int row = 0; row < 3; row++) {
            Ink ink = row == 0
                    ? needles.lighter(0.14)
                    : row == 1 ? needles : look.dark().with(Grain.LEAF);
            int trees = 9 - row;
            for (int tree = 0; tree < trees; tree++) {
                double x = -0.9 + 1.8 * (tree + pen.between(0.1, 0.9)) / trees;
                double size = pen.between(0.62, 0.86) - 0.1 * row;
                Plants.fir(pen.at(x, 0.16 - 0.08 * row, size), ink);
            }
        }
        pen.blob(look.dark().with(Grain.LEAF), -1, -0.06, -0.8, 0.1, -0.3, 0.06, 0.2, 0.1, 0.8, 0.06, 1, -0.06);
    }

    static void mountains(Pen pen, Look look) {
        peak(pen, look, look.body(Grain.ROCK).lighter(0.2), -0.62, 0.66, 0.62);
        peak(pen, look, look.body(Grain.ROCK).lighter(0.16), 0.6, 0.74, 0.66);
        peak(pen, look, look.body(Grain.ROCK), pen.between(-0.16, 0.12), 1, 0.8);
        peak(pen, look, look.dark().with(Grain.ROCK), pen.between(-0.4, -0.3), 0.44, 0.56);
        peak(pen, look, look.dark().with(Grain.ROCK), pen.between(0.34, 0.46), 0.4, 0.6);
    }

    private static void peak(Pen pen, Look look, Ink rock, double x, double top, double half) {
        double side = pen.between(0.04, 0.1);
        double jag = pen.between(0.42, 0.56);
        pen.polygon(
                rock.misty(0.35).round(0.2),
                x - half,
                0,
                x - half * 0.62,
                top * 0.34,
                x - half * jag,
                top * 0.4,
                x - half * 0.26,
                top * 0.74,
                x - half * 0.16,
                top * 0.78,
                x,
                top,
                x + half * 0.13,
                top * 0.83,
                x + half * 0.22,
                top * 0.8,
                x + half * 0.5,
                top * 0.4,
                x + half * 0.66,
                top * 0.33,
                x + half,
                0);
        pen.polygon(
                rock.darker(0.28).misty(0.35).round(0.2),
                x,
                top,
                x + half * 0.13,
                top * 0.83,
                x + half * 0.22,
                top * 0.8,
                x + half * 0.5,
                top * 0.4,
                x + half * 0.66,
                top * 0.33,
                x + half,
                0,
                x + half * 0.3,
                0,
                x + side,
                top * 0.3,
                x + half * 0.12,
                top * 0.5,
                x - 0.01,
                top * 0.7);
        Ink snow = Ink.of(look.hue().mix(Hue.of(0xfbfaf6), 0.84)).round(0.1);
        pen.polygon(
                snow,
                x,
                top,
                x - half * 0.16,
                top * 0.78,
                x - half * 0.2,
                top * 0.755,
                x - half * 0.1,
                top * 0.77,
                x - half * 0.06,
                top * 0.69,
                x,
                top * 0.76,
                x + half * 0.05,
                top * 0.7,
                x + half * 0.13,
                top * 0.78,
                x + half * 0.15,
                top * 0.82);
    }

    static void sea(Pen pen, Look look) {
        Ink water = look.body().round(0.15);
        pen.box(water, -3, -1, 6, 1.55);
        for (int wave = 0; wave < 9; wave++) {
            double y = 0.5 - 0.055 * wave - 0.004 * wave * wave;
            double half = 0.1 + 0.035 * wave;
            for (double x = -2.6 + pen.between(0, 0.6); x < 2.6; x += pen.between(0.5, 0.95) + 0.1 * wave) {
                Ink crest = wave % 3 == 2
                        ? Ink.of(0xf5f8f6).sheer(0.8).round(0)
                        : (wave % 3 == 1 ? look.light() : look.dark()).round(0);
                pen.blob(
                        crest,
                        x - half,
                        y,
                        x - half * 0.3,
                        y + 0.012 + 0.004 * wave,
                        x,
                        y + 0.03 + 0.008 * wave,
                        x + half * 0.4,
                        y + 0.01 + 0.003 * wave,
                        x + half,
                        y,
                        x,
                        y + 0.006);
            }
        }
        big(pen, look, -0.45, 0.06, 0.62);
        big(pen, look, 0.5, -0.1, 0.7);
    }

    /** A breaking wave. */
    private static void big(Pen pen, Look look, double x, double y, double size) {
        Ink face = look.dark().round(0.6);
        pen.at(x, y, size)
                .blob(
                        face, -0.9, 0, -0.5, 0.2, -0.2, 0.5, 0.1, 0.62, 0.34, 0.54, 0.42, 0.36, 0.3, 0.42, 0.2, 0.36,
                        0.26, 0.16, 0.6, 0, 0, -0.05);
        Ink foam = Ink.of(0xf7faf8).round(0.4);
        pen.at(x, y, size).limb(foam, 0.02, 0.09, -0.6, 0.16, -0.24, 0.48, 0.08, 0.63, 0.32, 0.56, 0.43, 0.38);
        for (int drop = 0; drop < 5; drop++) {
            pen.at(x, y, size).disc(foam, pen.between(0.1, 0.56), pen.between(0.3, 0.78), pen.between(0.012, 0.03));
        }
    }

    static void volcano(Pen pen, Look look) {
        Ink rock = look.body(Grain.ROCK).round(0.4).misty(0.25);
        Ink smoke = Ink.of(look.hue().mix(Hue.of(0x6a6064), 0.8)).round(0.8);
        for (int puff = 0; puff < 7; puff++) {
            pen.disc(
                    smoke.lighter(0.05 * puff),
                    0.03 * puff * puff * 0.4 + pen.between(-0.04, 0.04),
                    0.72 + 0.045 * puff,
                    0.06 + 0.018 * puff);
        }
        pen.blob(rock, -0.84, 0, -0.5, 0.14, -0.26, 0.42, -0.13, 0.72, 0.13, 0.72, 0.26, 0.42, 0.5, 0.14, 0.84, 0);
        pen.blob(rock.darker(0.25), 0.02, 0.7, 0.13, 0.71, 0.26, 0.42, 0.5, 0.14, 0.84, 0, 0.24, 0, 0.14, 0.3);
        Ink lava = Ink.of(0xff7a1a).glowing(1).round(0);
        pen.blob(lava, -0.13, 0.71, 0, 0.74, 0.13, 0.71, 0, 0.66);
        pen.limb(lava, 0.06, 0.02, 0, 0.7, -0.05, 0.5, -0.12, 0.34, -0.1, 0.16, -0.2, 0.02);
        pen.limb(lava, 0.045, 0.015, 0.04, 0.7, 0.1, 0.5, 0.09, 0.36, 0.22, 0.16);
        pen.limb(Ink.of(0xffd25a).glowing(1).round(0), 0.02, 0.008, 0, 0.7, -0.05, 0.5, -0.12, 0.34, -0.1, 0.2);
        for (int spark = 0; spark < 9; spark++) {
            pen.disc(lava, pen.between(-0.2, 0.2), pen.between(0.76, 0.99), pen.between(0.008, 0.018));
        }
        pen.limb(lava, 0.05, 0.01, -0.02, 0.72, -0.06, 0.86, -0.14, 0.9).limb(lava, 0.05, 0.01, 0.02, 0.72, 0.03, 0.92);
    }

    static void waterfall(Pen pen, Look look) {
        Ink cliff =
                Ink.of(look.hue().mix(Hue.of(0x5a544c), 0.25)).with(Grain.ROCK).round(0.4);
        pen.blob(
                cliff, -0.46, -0.02, -0.44, 0.4, -0.4, 0.8, -0.3, 0.97, 0, 0.94, 0.3, 0.99, 0.42, 0.82, 0.43, 0.4, 0.48,
                -0.02);
        pen.polygon(cliff.darker(0.4), -0.2, 0.93, 0.2, 0.94, 0.2, 0.02, -0.2, 0.02);
        Ink fall = Ink.of(0xe4f3f7).round(0.2);
        pen.polygon(fall, -0.15, 0.95, 0.15, 0.95, 0.16, 0.6, 0.2, 0.02, -0.2, 0.02, -0.16, 0.6);
        for (int strand = 0; strand < 7; strand++) {
            double x = -0.13 + 0.043 * strand;
            double low = pen.between(0.05, 0.4);
            pen.line(
                    (strand % 2 == 0 ? Ink.of(0xa9cfdc) : Ink.of(0xffffff)).round(0),
                    0.016,
                    x,
                    pen.between(0.7, 0.94),
                    x * 1.2,
                    low);
        }
        Ink spray = Ink.of(0xf3fafb).sheer(0.8).round(0.4);
        for (int puff = 0; puff < 8; puff++) {
            pen.disc(spray, -0.28 + 0.08 * puff, pen.between(0, 0.05), pen.between(0.05, 0.09));
        }
        pen.blob(cliff.darker(0.2), -0.48, -0.03, -0.4, 0.12, -0.26, 0.1, -0.2, -0.03)
                .blob(cliff.darker(0.2), 0.2, -0.03, 0.27, 0.13, 0.42, 0.1, 0.5, -0.03);
        Ink moss = Ink.of(0x4f6f3d).with(Grain.LEAF);
        pen.blob(moss, -0.4, 0.86, -0.28, 0.99, -0.16, 0.94, -0.24, 0.86)
                .blob(moss, 0.18, 0.93, 0.3, 1, 0.4, 0.86, 0.3, 0.87);
    }

    static void cave(Pen pen, Look look) {
        Ink rock = look.body(Grain.ROCK).round(0.6);
        pen.blob(
                rock, -0.72, -0.03, -0.64, 0.42, -0.44, 0.8, -0.1, 0.98, 0.24, 0.95, 0.52, 0.72, 0.66, 0.36, 0.72,
                -0.03);
        pen.polygon(
                rock.darker(0.24), 0.24, 0.95, 0.52, 0.72, 0.66, 0.36, 0.72, -0.02, 0.42, -0.02, 0.44, 0.34, 0.34, 0.6);
        pen.limb(rock.darker(0.35), 0.025, 0.008, -0.5, 0.66, -0.36, 0.7, -0.3, 0.84)
                .limb(rock.darker(0.35), 0.02, 0.008, -0.56, 0.3, -0.44, 0.4, -0.42, 0.56);
        pen.blob(
                Ink.of(0x15121a).round(0),
                -0.36,
                -0.03,
                -0.34,
                0.28,
                -0.2,
                0.56,
                0.02,
                0.64,
                0.22,
                0.54,
                0.34,
                0.28,
                0.36,
                -0.03);
        pen.blob(Ink.of(0x3a2c2a).round(0), -0.2, -0.03, -0.14, 0.2, 0, 0.3, 0.16, 0.2, 0.2, -0.03);
        for (int spike = 0; spike < 5; spike++) {
            double x = -0.24 + 0.12 * spike;
            double high = 0.6 - 0.9 * (x + 0.01) * (x + 0.01) * 3;
            pen.polygon(
                    rock.darker(0.2), x - 0.045, high + 0.05, x + 0.045, high + 0.05, x, high - pen.between(0.1, 0.2));
        }
        pen.blob(rock.darker(0.1), -0.5, -0.04, -0.42, 0.1, -0.3, 0.1, -0.24, -0.04)
                .blob(rock.darker(0.1), 0.24, -0.04, 0.32, 0.14, 0.46, 0.08, 0.52, -0.04);
    }

    static void island(Pen pen, Look look) {
        Ink rock = look.body(Grain.ROCK).round(0.7);
        pen.blob(Ink.of(0xe8d5a4), -0.76, -0.04, -0.62, 0.05, 0, 0.1, 0.6, 0.05, 0.78, -0.04);
        pen.blob(rock, -0.56, 0.02, -0.42, 0.28, -0.2, 0.44, 0.02, 0.42, 0.2, 0.3, 0.42, 0.22, 0.58, 0.02);
        pen.blob(look.light().with(Grain.LEAF), -0.44, 0.24, -0.2, 0.46, 0.04, 0.44, 0.2, 0.31, 0, 0.33, -0.2, 0.3);
        Ink leaf = Ink.of(0x3f7d3a).with(Grain.LEAF);
        Plants.palm(pen.at(0.12, 0.3, 0.76), leaf);
        Plants.palm(pen.at(-0.3, 0.26, 0.6).mirrored(), leaf.darker(0.15));
        Plants.palm(pen.at(0.36, 0.18, 0.5), leaf.lighter(0.1));
        Ink foam = Ink.of(0xf2f6f6).sheer(0.8).round(0);
        pen.blob(foam, -0.84, -0.05, -0.4, -0.015, 0, -0.035, 0.4, -0.015, 0.86, -0.05, 0, -0.07);
    }

    static void desert(Pen pen, Look look) {
        Ink sand = look.body(Grain.CLOTH).round(0.2);
        pen.box(sand.lighter(0.1), -3, -1, 6, 1.4);
        dune(pen, look, sand.lighter(0.16), -0.7, 0.3, 0.62, 0.95);
        dune(pen, look, sand.lighter(0.1), 0.75, 0.26, 0.74, 1.1);
        dune(pen, look, sand, pen.between(-0.1, 0.2), 0.05, 0.9, 1.3);
        dune(pen, look, sand, -1, -0.2, 0.62, 1.1);
        dune(pen, look, sand.darker(0.04), 0.8, -0.34, 0.62, 1.2);
        Ink cactus = Ink.of(0x44683c);
        double x = pen.between(-0.7, -0.5);
        pen.limb(cactus, 0.07, 0.06, x, 0.0, x, 0.2, x, 0.36)
                .limb(cactus, 0.05, 0.045, x, 0.12, x + 0.11, 0.14, x + 0.11, 0.28)
                .limb(cactus, 0.05, 0.045, x, 0.16, x - 0.09, 0.18, x - 0.09, 0.27);
    }

    private static void dune(Pen pen, Look look, Ink sand, double x, double y, double rise, double half) {
        double top = y + rise * 0.6;
        pen.fill(
                sand,
                new Outline()
                        .blob(
                                x - half,
                                y,
                                x - half * 0.5,
                                y + rise * 0.3,
                                x - 0.03,
                                top,
                                x + half * 0.3,
                                y + rise * 0.3,
                                x + half,
                                y,
                                x,
                                y - 0.3));
        pen.blob(
                look.dark().with(Grain.CLOTH),
                x,
                top,
                x + half * 0.3,
                y + rise * 0.3,
                x + half,
                y,
                x + half * 0.3,
                y - 0.04,
                x + half * 0.02,
                y + rise * 0.12,
                x + half * 0.1,
                y + rise * 0.32);
        pen.limb(
                sand.lighter(0.3), 0.012, 0.02, x - half * 0.5, y + rise * 0.3, x - half * 0.2, y + rise * 0.5, x, top);
    }
}

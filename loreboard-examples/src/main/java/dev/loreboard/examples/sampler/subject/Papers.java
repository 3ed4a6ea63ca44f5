package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** What is on paper: charts, letters and forms, with strokes where words would be. */
final class Papers {

    private static final Ink LINE = Ink.of(0x4b4a52).round(0);
    private static final Ink FAINT = Ink.of(0xd0cdc6).round(0);

    private Papers() {}

    static void bars(Pen pen, Look look) {
        axes(pen);
        int bars = 5 + pen.chance().nextInt(3);
        double step = 0.8 / bars;
        for (int bar = 0; bar < bars; bar++) {
            Ink ink = switch (bar % 3) {
                case 0 -> look.body();
                case 1 -> look.light();
                default -> look.dark();
            };
            double height = pen.between(0.15, 0.78);
            pen.box(ink.round(0), -0.38 + bar * step, 0.14, step * 0.7, height);
            word(pen, -0.38 + bar * step, 0.07, step * 0.6);
        }
        title(pen);
    }

    static void pie(Pen pen, Look look) {
        double from = pen.between(0, 6);
        double left = 1;
        for (int slice = 0; slice < 5; slice++) {
            double share = slice == 4 ? left : left * pen.between(0.25, 0.5);
            left -= share;
            Ink ink = switch (slice) {
                case 0 -> look.body();
                case 1 -> look.light();
                case 2 -> look.dark();
                case 3 -> look.body().lighter(0.62);
                default -> LINE;
            };
            double to = from + share * 2 * StrictMath.PI;
            pen.polygon(ink.round(0), slice(from, to));
            from = to;
        }
        for (int row = 0; row < 4; row++) {
            pen.box(row % 2 == 0 ? look.body().round(0) : look.dark().round(0), 0.34, 0.3 + 0.1 * row, 0.05, 0.05);
            word(pen, 0.41, 0.31 + 0.1 * row, 0.12);
        }
        title(pen);
    }

    private static double[] slice(double from, double to) {
        double[] points = new double[2 * 22];
        points[0] = -0.1;
        points[1] = 0.46;
        for (int i = 0; i <= 20; i++) {
            double angle = from + (to - from) * i / 20;
            points[2 * i + 2] = -0.1 + 0.37 * StrictMath.cos(angle);
            points[2 * i + 3] = 0.46 + 0.37 * StrictMath.sin(angle);
        }
        return points;
    }

    static void curve(Pen pen, Look look) {
        axes(pen);
        for (int line = 0; line < 2; line++) {
            double[] points = new double[18];
            double level = pen.between(0.25, 0.7);
            for (int i = 0; i < 9; i++) {
                level = Math.clamp(level + pen.between(-0.13, 0.15), 0.2, 0.88);
                points[2 * i] = -0.4 + 0.105 * i;
                points[2 * i + 1] = level;
            }
            Ink ink = (line == 0 ? look.light() : look.body()).round(0);
            pen.line(ink, line == 0 ? 0.024 : 0.036, points);
            for (int i = 0; i < 9; i++) {
                pen.disc(ink, points[2 * i], points[2 * i + 1], line == 0 ? 0.016 : 0.026);
            }
        }
        title(pen);
    }

    static void letter(Pen pen, Look look) {
        sheet(pen);
        pen.box(look.body().round(0), -0.3, 0.84, 0.22, 0.06);
        words(pen, 0.76, 0.4);
        for (int row = 0; row < 12; row++) {
            if (row != 5) {
                words(pen, 0.68 - 0.042 * row, row == 4 || row == 11 ? 0.26 : 0.6);
            }
        }
        pen.limb(
                look.body().round(0),
                0.016,
                0.01,
                0.02,
                0.13,
                0.07,
                0.18,
                0.09,
                0.1,
                0.15,
                0.17,
                0.17,
                0.11,
                0.28,
                0.14);
        pen.disc(look.body().round(0.8), -0.22, 0.13, 0.06).disc(look.dark(), -0.22, 0.13, 0.036);
    }

    static void form(Pen pen, Look look) {
        sheet(pen);
        words(pen, 0.9, 0.3);
        pen.box(look.body().round(0), -0.3, 0.76, 0.6, 0.07);
        for (int row = 0; row < 9; row++) {
            double y = 0.7 - 0.065 * row;
            if (row % 2 == 0) {
                pen.box(look.body().lighter(0.72).round(0), -0.3, y - 0.02, 0.6, 0.06);
            }
            for (int column = 0; column < 4; column++) {
                word(pen, -0.28 + 0.15 * column, y, pen.between(0.05, 0.11));
            }
        }
        for (int column = 0; column <= 4; column++) {
            pen.line(LINE, 0.006, -0.3 + 0.15 * column, 0.16, -0.3 + 0.15 * column, 0.83);
        }
    }

    private static void sheet(Pen pen) {
        pen.box(Ink.of(0x8a857c).round(0).sheer(0.5), -0.36, -0.02, 0.74, 1)
                .box(Ink.of(0xfbf8f0).round(0.1), -0.375, 0, 0.75, 1);
    }

    private static void axes(Pen pen) {
        for (int row = 0; row < 5; row++) {
            pen.line(FAINT, 0.006, -0.42, 0.3 + 0.15 * row, 0.46, 0.3 + 0.15 * row);
            word(pen, -0.49, 0.28 + 0.15 * row, 0.045);
        }
        pen.line(LINE, 0.012, -0.42, 0.14, -0.42, 0.94).line(LINE, 0.012, -0.425, 0.14, 0.46, 0.14);
    }

    private static void title(Pen pen) {
        pen.box(LINE, -0.2, 0.975, 0.16, 0.03).box(LINE, -0.02, 0.975, 0.22, 0.03);
    }

    private static void words(Pen pen, double y, double width) {
        double x = -0.3;
        while (x < -0.3 + width - 0.04) {
            double length = Math.min(pen.between(0.03, 0.11), -0.3 + width - x);
            word(pen, x, y, length);
            x += length + 0.018;
        }
    }

    private static void word(Pen pen, double x, double y, double width) {
        pen.box(LINE, x, y, width, 0.016);
    }
}

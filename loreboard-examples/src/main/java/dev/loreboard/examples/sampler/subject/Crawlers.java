package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** What has no legs: snakes and whales. */
final class Crawlers {

    private Crawlers() {}

    static void snake(Pen pen, Look look) {
        Ink scales = look.body(Grain.SCALE).round(0.9);
        Ink back = look.dark().with(Grain.SCALE).round(0.9);
        pen.limb(back, 0.08, 0.02, 0.1, 0.08, 0.4, 0.1, 0.52, 0.04);
        pen.oval(back, 0, 0.1, 0.42, 0.12).oval(scales, 0, 0.13, 0.42, 0.11);
        pen.oval(back, -0.01, 0.24, 0.34, 0.11).oval(scales, -0.01, 0.27, 0.34, 0.1);
        pen.limb(scales, 0.17, 0.13, 0.1, 0.32, -0.16, 0.42, -0.2, 0.58, -0.02, 0.68, 0.1, 0.78, 0.1, 0.88);
        for (int ring = 0; ring < 6; ring++) {
            pen.oval(look.light(), -0.3 + 0.12 * ring, 0.12, 0.035, 0.05)
                    .oval(look.light(), -0.25 + 0.1 * ring, 0.26, 0.03, 0.04);
        }
        pen.blob(scales, 0.0, 0.88, 0.06, 0.98, 0.18, 1, 0.32, 0.92, 0.32, 0.86, 0.16, 0.8, 0.04, 0.8);
        pen.disc(Ink.of(0xffdf5a).glowing(0.8), 0.19, 0.93, 0.027).disc(Ink.of(0x101014), 0.195, 0.93, 0.012);
        pen.line(Ink.of(0xd2303a), 0.016, 0.31, 0.88, 0.42, 0.87)
                .line(Ink.of(0xd2303a), 0.012, 0.41, 0.87, 0.48, 0.91)
                .line(Ink.of(0xd2303a), 0.012, 0.41, 0.87, 0.48, 0.84);
    }

    static void whale(Pen pen, Look look) {
        Ink skin = look.body().round(0.9);
        Ink spray = Ink.of(0xeaf6f8).sheer(0.85).round(0.2);
        for (int jet = -1; jet <= 1; jet += 2) {
            pen.limb(
                    spray,
                    0.03,
                    0.09,
                    0.34,
                    0.56,
                    0.34 + jet * 0.05,
                    0.82,
                    0.34 + jet * 0.19,
                    0.96,
                    0.34 + jet * 0.27,
                    0.86);
        }
        pen.limb(skin, 0.2, 0.07, -0.44, 0.1, -0.64, 0.24, -0.66, 0.48);
        pen.blob(skin, -0.67, 0.46, -0.84, 0.56, -0.9, 0.72, -0.7, 0.62, -0.62, 0.62, -0.46, 0.74, -0.48, 0.58);
        pen.blob(skin, -0.6, -0.05, -0.5, 0.2, -0.1, 0.48, 0.36, 0.56, 0.68, 0.42, 0.78, 0.16, 0.74, -0.05);
        pen.blob(look.light(), 0.2, -0.05, 0.5, 0.12, 0.78, 0.14, 0.74, -0.05);
        for (int groove = 0; groove < 4; groove++) {
            pen.limb(
                    look.dark(),
                    0.012,
                    0.008,
                    0.34 + groove * 0.1,
                    -0.04,
                    0.44 + groove * 0.08,
                    0.03,
                    0.6 + groove * 0.05,
                    0.1 - 0.01 * groove);
        }
        pen.limb(look.dark(), 0.02, 0.01, 0.48, 0.16, 0.6, 0.17, 0.77, 0.19);
        pen.blob(look.dark(), 0.12, 0.1, 0.02, -0.05, 0.24, -0.05, 0.26, 0.06);
        pen.disc(Ink.of(0x0f0e13), 0.46, 0.24, 0.024).disc(Ink.of(0xffffff), 0.467, 0.247, 0.008);
        Ink foam = Ink.of(0xf2f6f6).sheer(0.75).round(0);
        pen.blob(foam, -0.74, -0.05, -0.4, -0.01, 0, -0.035, 0.4, -0.01, 0.84, -0.05, 0, -0.08);
    }
}

package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Shade;

/** What carries people away: ships, boats and airships. */
final class Vessels {

    private Vessels() {}

    static void ship(Pen pen, Look look) {
        Ink sail = look.body(Grain.CLOTH).round(0.8);
        switch (look.era()) {
            case ANCIENT -> {
                mast(pen, look, 0, 0.92);
                pen.blob(sail, -0.34, 0.86, -0.36, 0.6, -0.3, 0.36, 0, 0.32, 0.34, 0.36, 0.42, 0.6, 0.36, 0.86);
                pen.line(look.light(), 0.03, -0.3, 0.62, 0.38, 0.62);
                oars(pen, look);
            }
            case MEDIEVAL -> {
                mast(pen, look, -0.05, 1);
                pen.blob(sail, -0.36, 0.9, -0.36, 0.64, -0.3, 0.34, 0, 0.3, 0.28, 0.34, 0.38, 0.62, 0.3, 0.9);
                pen.box(look.light(), -0.03, 0.4, 0.06, 0.42).box(look.light(), -0.2, 0.6, 0.42, 0.06);
            }
            case RENAISSANCE -> {
                mast(pen, look, -0.26, 0.86);
                mast(pen, look, 0.05, 1);
                mast(pen, look, 0.33, 0.8);
                square(pen, sail, -0.26, 0.34, 0.8, 0.17);
                square(pen, sail, 0.05, 0.34, 0.66, 0.22);
                square(pen, look.light().with(Grain.CLOTH).round(0.8), 0.05, 0.68, 0.94, 0.16);
                square(pen, sail, 0.33, 0.36, 0.75, 0.15);
                pen.polygon(sail, 0.38, 0.74, 0.62, 0.36, 0.4, 0.36);
            }
            case INDUSTRIAL -> {
                mast(pen, look, -0.34, 0.78);
                mast(pen, look, 0.36, 0.78);
                pen.box(Ink.of(0xe6dfce), -0.3, 0.26, 0.56, 0.12).box(Ink.of(0xe6dfce), -0.2, 0.36, 0.34, 0.08);
                for (int funnel = 0; funnel < 2; funnel++) {
                    double x = -0.14 + 0.19 * funnel;
                    pen.box(look.body().round(0.9), x, 0.42, 0.1, 0.4).box(look.hollow(), x, 0.76, 0.1, 0.06);
                    Ink smoke = Ink.of(0xcfcbc6).sheer(0.55);
                    pen.disc(smoke, x - 0.02, 0.88, 0.07).disc(smoke, x - 0.12, 0.94, 0.09);
                }
            }
            case FUTURISTIC -> {
                pen.blob(look.light().round(0.9), -0.22, 0.24, -0.16, 0.5, 0.02, 0.66, 0.2, 0.5, 0.3, 0.24);
                pen.polygon(sail.with(Grain.SMOOTH), -0.1, 0.4, -0.02, 1, 0.46, 0.4)
                        .polygon(look.dark(), -0.14, 0.4, -0.06, 0.92, -0.36, 0.4);
                pen.line(Ink.of(0x9ff3ff).glowing(0.9), 0.025, -0.44, 0.13, 0.48, 0.13);
            }
        }
        Ink hull = (look.colour() == Shade.BROWN ? look.dark() : look.body())
                .with(Grain.WOOD)
                .round(0.6);
        pen.blob(
                hull.darker(0.2),
                -0.5,
                0.3,
                -0.46,
                0.08,
                -0.34,
                -0.05,
                0.3,
                -0.05,
                0.44,
                0.08,
                0.56,
                0.3,
                0.36,
                0.24,
                0,
                0.21,
                -0.34,
                0.25);
        pen.limb(look.trim(), 0.02, 0.02, -0.47, 0.22, -0.2, 0.17, 0.2, 0.16, 0.5, 0.22);
        foam(pen);
    }

    private static void mast(Pen pen, Look look, double x, double top) {
        pen.line(look.wood(), 0.025, x, 0.15, x, top);
        pen.polygon(look.trim(), x, top, x - 0.1, top - 0.025, x, top - 0.05);
    }

    private static void square(Pen pen, Ink sail, double x, double low, double high, double half) {
        pen.blob(
                sail,
                x - half * 0.9,
                high,
                x - half * 0.8,
                (low + high) / 2,
                x - half,
                low,
                x,
                low + 0.03,
                x + half,
                low,
                x + half * 1.25,
                (low + high) / 2,
                x + half * 0.9,
                high);
    }

    private static void oars(Pen pen, Look look) {
        for (int oar = 0; oar < 6; oar++) {
            double x = -0.3 + 0.12 * oar;
            pen.line(look.wood(), 0.014, x, 0.12, x - 0.1, -0.05);
        }
    }

    private static void foam(Pen pen) {
        Ink foam = Ink.of(0xf2f6f6).sheer(0.75).round(0);
        pen.blob(foam, -0.54, -0.05, -0.3, -0.015, 0, -0.035, 0.3, -0.015, 0.52, -0.05, 0, -0.07);
    }

    static void boat(Pen pen, Look look) {
        Ink hull = look.body(Grain.WOOD).round(0.6);
        person(pen, look, -0.12);
        pen.line(look.wood(), 0.035, -0.05, 0.56, 0.48, -0.04).line(look.wood(), 0.035, 0.1, 0.5, 0.62, 0);
        pen.blob(
                hull, -0.64, 0.46, -0.52, 0.12, -0.32, -0.05, 0.3, -0.05, 0.5, 0.12, 0.66, 0.5, 0.4, 0.34, 0, 0.29,
                -0.4, 0.33);
        pen.limb(look.light(), 0.035, 0.035, -0.62, 0.44, -0.4, 0.32, 0, 0.27, 0.4, 0.32, 0.64, 0.46);
        pen.limb(look.dark(), 0.02, 0.02, -0.52, 0.2, 0, 0.13, 0.52, 0.2);
        foam(pen.at(0, 0, 1.15));
    }

    private static void person(Pen pen, Look look, double x) {
        pen.blob(look.trim().darker(0.3), x - 0.13, 0.28, x - 0.1, 0.62, x, 0.74, x + 0.11, 0.62, x + 0.14, 0.28);
        pen.disc(Ink.of(0xd9aa84), x + 0.02, 0.82, 0.09);
        pen.blob(look.wood(), x - 0.14, 0.86, x, 1, x + 0.16, 0.86);
    }

    static void airship(Pen pen, Look look) {
        Ink hull = look.body(Grain.CLOTH).round(1);
        pen.polygon(look.dark(), -0.78, 0.62, -0.86, 0.98, -0.62, 0.84)
                .polygon(look.dark(), -0.78, 0.62, -0.86, 0.3, -0.6, 0.46);
        pen.blob(hull, -0.82, 0.64, -0.5, 0.9, 0, 1, 0.5, 0.92, 0.8, 0.66, 0.5, 0.42, 0, 0.34, -0.5, 0.42);
        Ink seam = look.dark();
        pen.limb(seam, 0.012, 0.012, -0.78, 0.65, -0.3, 0.8, 0.3, 0.8, 0.76, 0.66);
        pen.limb(seam, 0.012, 0.012, -0.78, 0.64, -0.3, 0.53, 0.3, 0.53, 0.76, 0.65);
        pen.limb(look.light(), 0.05, 0.05, -0.2, 0.94, -0.26, 0.66, -0.2, 0.38)
                .limb(look.light(), 0.05, 0.05, 0.24, 0.94, 0.3, 0.66, 0.24, 0.38);
        for (int rope = -2; rope <= 2; rope++) {
            pen.line(look.wood(), 0.01, rope * 0.13, 0.38, rope * 0.09, 0.2);
        }
        pen.blob(look.wood().round(0.6), -0.3, 0.22, -0.26, 0.06, 0, 0, 0.24, 0.06, 0.34, 0.24, 0, 0.2);
        for (int port = 0; port < 4; port++) {
            pen.disc(look.window(), -0.16 + 0.11 * port, 0.12, 0.024);
        }
    }
}

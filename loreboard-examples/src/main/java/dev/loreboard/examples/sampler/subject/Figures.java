package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** People seen from far: knights and wizards, dressed as their era dresses. */
final class Figures {

    private static final Ink SKIN = Ink.of(0xd3a27c);

    private Figures() {}

    static void knight(Pen pen, Look look) {
        Ink steel = Ink.of(0xaab2be).round(1);
        Ink cape = look.body(Grain.CLOTH).round(0.8);
        pen.blob(cape, -0.08, 0.76, -0.2, 0.5, -0.27, 0.1, -0.1, 0.05, 0.08, 0.1, 0.14, 0.5, 0.1, 0.76);
        pen.limb(steel, 0.11, 0.07, -0.06, 0.42, -0.08, 0.22, -0.08, 0.02)
                .limb(steel.darker(0.12), 0.11, 0.07, 0.07, 0.42, 0.09, 0.22, 0.1, 0.02);
        pen.oval(steel, -0.06, 0.02, 0.07, 0.025).oval(steel, 0.13, 0.02, 0.07, 0.025);
        pen.blob(cape.lighter(0.12), -0.13, 0.36, -0.12, 0.6, -0.1, 0.75, 0.1, 0.75, 0.12, 0.6, 0.14, 0.36, 0, 0.33);
        pen.limb(steel, 0.09, 0.06, 0.1, 0.71, 0.2, 0.6, 0.22, 0.5);
        pen.polygon(Ink.of(0xe6ecf2).round(0.8), 0.2, 0.54, 0.24, 0.54, 0.235, 0.98, 0.22, 1.04, 0.205, 0.98)
                .line(look.trim(), 0.03, 0.14, 0.54, 0.3, 0.54);
        pen.blob(look.dark(), -0.29, 0.66, -0.05, 0.66, -0.06, 0.44, -0.17, 0.32, -0.28, 0.44);
        pen.line(look.trim(), 0.028, -0.17, 0.62, -0.17, 0.38).line(look.trim(), 0.028, -0.26, 0.53, -0.08, 0.53);
        switch (look.era()) {
            case ANCIENT -> {
                pen.disc(SKIN, 0.01, 0.84, 0.06)
                        .blob(
                                Ink.of(0xc79a48).round(1),
                                -0.075,
                                0.82,
                                -0.07,
                                0.91,
                                0.02,
                                0.94,
                                0.09,
                                0.9,
                                0.07,
                                0.86,
                                0,
                                0.86,
                                -0.02,
                                0.8);
                pen.limb(cape, 0.05, 0.09, 0.08, 0.94, 0, 1, -0.1, 0.95, -0.13, 0.84);
            }
            case MEDIEVAL -> {
                pen.blob(steel, -0.075, 0.78, -0.08, 0.9, 0.01, 0.96, 0.09, 0.9, 0.085, 0.78)
                        .box(look.hollow(), -0.01, 0.86, 0.1, 0.02);
                pen.limb(cape, 0.03, 0.07, 0, 0.95, -0.05, 1.02, -0.14, 0.95);
            }
            case RENAISSANCE -> {
                pen.disc(SKIN, 0.01, 0.85, 0.06).blob(steel, -0.09, 0.88, 0, 0.98, 0.11, 0.88, 0.01, 0.9);
                pen.oval(Ink.of(0xf3efe6), 0.01, 0.775, 0.1, 0.025);
            }
            case INDUSTRIAL -> {
                pen.disc(SKIN, 0.01, 0.85, 0.06)
                        .box(look.dark(), -0.06, 0.89, 0.14, 0.09)
                        .oval(look.hollow(), 0.03, 0.89, 0.1, 0.016);
                pen.line(look.trim(), 0.015, -0.08, 0.72, 0.1, 0.42);
            }
            case FUTURISTIC -> {
                pen.disc(steel.lighter(0.3), 0.01, 0.86, 0.085)
                        .oval(Ink.of(0x6fe9ff).glowing(0.9), 0.035, 0.865, 0.06, 0.03);
                pen.line(Ink.of(0x6fe9ff).glowing(1), 0.035, 0.22, 0.56, 0.22, 1);
            }
        }
    }

    static void wizard(Pen pen, Look look) {
        Ink robe = look.body(Grain.CLOTH).round(0.9);
        pen.line(look.wood(), 0.03, 0.24, 0, 0.24, 0.86);
        Ink orb = Ink.of(look.hue().mix(Hue.of(0xbdf4ff), 0.65)).glowing(1).round(0.3);
        pen.disc(orb.sheer(0.3), 0.24, 0.91, 0.1).disc(orb, 0.24, 0.91, 0.05);
        pen.blob(
                robe, -0.25, 0, -0.19, 0.3, -0.12, 0.58, -0.08, 0.7, 0.08, 0.7, 0.12, 0.56, 0.17, 0.3, 0.24, 0, 0,
                -0.02);
        pen.limb(look.dark(), 0.014, 0.01, -0.08, 0.5, -0.12, 0.25, -0.14, 0.02)
                .limb(look.dark(), 0.014, 0.01, 0.06, 0.46, 0.08, 0.25, 0.12, 0.02);
        pen.limb(robe.lighter(0.12), 0.1, 0.14, 0.07, 0.63, 0.16, 0.53, 0.22, 0.55)
                .disc(SKIN, 0.24, 0.56, 0.03);
        pen.limb(robe, 0.1, 0.15, -0.08, 0.63, -0.16, 0.48, -0.1, 0.38);
        pen.line(look.trim(), 0.03, -0.13, 0.42, 0.13, 0.42);
        pen.disc(SKIN, 0.01, 0.73, 0.065);
        pen.blob(
                Ink.of(0xe9e6df).with(Grain.FUR),
                -0.055,
                0.72,
                0.01,
                0.68,
                0.075,
                0.72,
                0.06,
                0.56,
                0.02,
                0.46,
                -0.03,
                0.56);
        switch (look.era()) {
            case ANCIENT ->
                pen.blob(Ink.of(0xe9e6df).with(Grain.FUR), -0.08, 0.74, -0.06, 0.82, 0.02, 0.84, 0.08, 0.77, 0, 0.78)
                        .limb(look.trim(), 0.025, 0.025, -0.07, 0.78, 0.01, 0.82, 0.08, 0.78);
            case MEDIEVAL -> {
                pen.blob(robe, -0.09, 0.78, -0.04, 0.9, -0.08, 1.02, 0.05, 0.9, 0.1, 0.78);
                pen.oval(look.dark(), 0.01, 0.78, 0.15, 0.028);
            }
            case RENAISSANCE ->
                pen.oval(look.dark().with(Grain.CLOTH), -0.01, 0.81, 0.125, 0.05)
                        .limb(look.light(), 0.02, 0.04, 0.06, 0.84, 0, 0.94, -0.12, 0.94);
            case INDUSTRIAL -> {
                pen.box(look.dark(), -0.065, 0.78, 0.15, 0.18)
                        .oval(look.hollow(), 0.01, 0.785, 0.12, 0.02)
                        .box(look.trim(), -0.065, 0.8, 0.15, 0.03);
                pen.disc(look.trim(), 0.045, 0.74, 0.028).disc(Ink.of(0xc5f0ff).glowing(0.5), 0.045, 0.74, 0.018);
            }
            case FUTURISTIC -> {
                pen.blob(robe.round(1), -0.1, 0.7, -0.1, 0.84, 0.01, 0.92, 0.1, 0.84, 0.08, 0.78, 0, 0.8, -0.05, 0.74);
                pen.line(Ink.of(0x6fe9ff).glowing(1), 0.025, -0.03, 0.76, 0.09, 0.76)
                        .limb(Ink.of(0x6fe9ff).glowing(0.9), 0.02, 0.02, -0.1, 0.6, -0.14, 0.3, -0.19, 0.02);
            }
        }
    }
}

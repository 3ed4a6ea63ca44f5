package dev.loreboard.examples.sampler.subject;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** What walks on four legs: wolves, bears, deer, horses and unicorns. */
final class Beasts {

    private Beasts() {}

    static void wolf(Pen pen, Look look) {
        Ink fur = look.body(Grain.FUR).round(0.7);
        Ink far = look.dark().with(Grain.FUR);
        legs(pen, far, new double[] {-0.24, 0.2}, 0.36, 0.1);
        pen.limb(fur, 0.16, 0.03, -0.36, 0.5, -0.54, 0.44, -0.6, 0.26, -0.66, 0.16);
        legs(pen, fur, new double[] {-0.34, 0.28}, 0.42, 0.12);
        pen.fill(
                fur,
                new Outline()
                        .blob(
                                -0.42, 0.52, -0.26, 0.62, 0, 0.63, 0.22, 0.7, 0.34, 0.62, 0.32, 0.42, 0.18, 0.33, -0.06,
                                0.36, -0.24, 0.34, -0.4, 0.38)
                        .limb(0.3, 0.17, 0.2, 0.56, 0.32, 0.72, 0.4, 0.84)
                        .blob(
                                0.28, 0.84, 0.34, 0.93, 0.42, 0.92, 0.52, 0.84, 0.63, 0.79, 0.62, 0.74, 0.5, 0.73, 0.36,
                                0.72));
        pen.polygon(fur, 0.29, 0.88, 0.29, 1.02, 0.39, 0.92).polygon(far, 0.36, 0.91, 0.4, 1.02, 0.44, 0.9);
        pen.blob(look.light().with(Grain.FUR), 0.28, 0.42, 0.35, 0.56, 0.46, 0.72, 0.4, 0.74, 0.27, 0.6);
        pen.disc(Ink.of(0x17151b), 0.625, 0.78, 0.025).disc(Ink.of(0xffe07a).glowing(0.8), 0.46, 0.85, 0.018);
    }

    static void bear(Pen pen, Look look) {
        Ink fur = look.body(Grain.FUR).round(0.8);
        Ink far = look.dark().with(Grain.FUR);
        legs(pen, far, new double[] {-0.26, 0.22}, 0.34, 0.19);
        legs(pen, fur, new double[] {-0.42, 0.3}, 0.4, 0.23);
        pen.fill(
                fur,
                new Outline()
                        .blob(
                                -0.58, 0.5, -0.46, 0.76, -0.16, 0.82, 0.12, 0.94, 0.34, 0.84, 0.4, 0.56, 0.3, 0.3, 0,
                                0.25, -0.3, 0.24, -0.52, 0.3)
                        .blob(
                                0.26, 0.74, 0.34, 0.9, 0.48, 0.9, 0.56, 0.78, 0.7, 0.72, 0.7, 0.62, 0.54, 0.57, 0.34,
                                0.58));
        pen.disc(fur, 0.34, 0.91, 0.07).disc(far, 0.34, 0.91, 0.035).disc(fur, 0.48, 0.91, 0.055);
        pen.blob(look.light().with(Grain.FUR), 0.56, 0.72, 0.7, 0.7, 0.7, 0.62, 0.56, 0.61);
        pen.oval(Ink.of(0x131116), 0.7, 0.7, 0.035, 0.028).disc(Ink.of(0x131116), 0.52, 0.78, 0.02);
        for (int claw = 0; claw < 3; claw++) {
            pen.polygon(look.bone(), 0.3 + 0.06 * claw, 0.04, 0.33 + 0.06 * claw, 0.04, 0.34 + 0.06 * claw, -0.01);
        }
    }

    static void deer(Pen pen, Look look) {
        Ink fur = look.body(Grain.FUR).round(0.7);
        Ink far = look.dark().with(Grain.FUR);
        legs(pen, far, new double[] {-0.14, 0.14}, 0.3, 0.055);
        legs(pen, fur, new double[] {-0.26, 0.19}, 0.36, 0.06);
        pen.fill(
                fur,
                new Outline()
                        .blob(
                                -0.34, 0.44, -0.22, 0.5, 0.04, 0.48, 0.2, 0.52, 0.26, 0.44, 0.2, 0.32, 0, 0.29, -0.2,
                                0.29, -0.33, 0.34)
                        .limb(0.18, 0.09, 0.17, 0.42, 0.24, 0.54, 0.26, 0.66)
                        .blob(0.19, 0.68, 0.25, 0.73, 0.31, 0.71, 0.42, 0.63, 0.4, 0.59, 0.28, 0.61));
        pen.limb(far, 0.06, 0.02, 0.22, 0.7, 0.14, 0.73);
        pen.blob(look.light(), -0.36, 0.46, -0.3, 0.48, -0.31, 0.38);
        Ink antler = Ink.of(0xd9c7a0).round(0.6);
        for (int side = 0; side < 2; side++) {
            double x = 0.23 + 0.05 * side;
            double spread = side == 0 ? -1 : 1;
            pen.limb(antler, 0.03, 0.012, x, 0.71, x + spread * 0.11, 0.82, x + spread * 0.1, 0.99);
            pen.limb(antler, 0.022, 0.01, x + spread * 0.08, 0.78, x + spread * 0.2, 0.86, x + spread * 0.2, 0.95);
            pen.limb(antler, 0.022, 0.01, x + spread * 0.03, 0.75, x + spread * -0.02, 0.88);
        }
        pen.disc(Ink.of(0x131116), 0.3, 0.68, 0.016).disc(Ink.of(0x131116), 0.405, 0.61, 0.018);
    }

    static void horse(Pen pen, Look look) {
        steed(pen, look, look.dark());
    }

    static void unicorn(Pen pen, Look look) {
        Ink hair = Ink.of(look.hue().saturated(1.2)).lighter(0.8);
        Pen near = pen.at(0, 0, 0.86);
        steed(near, look, hair);
        near.blob(hair, 0.36, 1, 0.16, 1.02, 0.02, 0.86, -0.08, 0.68, 0.04, 0.72, 0.08, 0.58, 0.2, 0.7, 0.26, 0.86);
        near.limb(hair, 0.08, 0.16, -0.4, 0.68, -0.6, 0.66, -0.66, 0.44, -0.74, 0.22);
        Ink horn = Ink.of(0xffe9a8).glowing(0.9).round(0.5);
        near.polygon(horn, 0.37, 0.94, 0.47, 0.88, 0.66, 1.28);
        near.line(Ink.of(0xb98a3a), 0.012, 0.44, 0.99, 0.51, 0.96).line(Ink.of(0xb98a3a), 0.012, 0.5, 1.08, 0.56, 1.05);
        near.disc(Ink.of(0xffffff).glowing(1).sheer(0.7), 0.65, 1.24, 0.03);
    }

    private static void steed(Pen pen, Look look, Ink hair) {
        Ink coat = look.body(Grain.FUR).round(0.8);
        Ink far = look.dark().with(Grain.FUR);
        legs(pen, far, new double[] {-0.22, 0.16}, 0.42, 0.085);
        pen.limb(hair.with(Grain.FUR), 0.13, 0.03, -0.38, 0.66, -0.52, 0.62, -0.54, 0.42, -0.6, 0.26);
        legs(pen, coat, new double[] {-0.33, 0.2}, 0.48, 0.1);
        pen.fill(
                coat,
                new Outline()
                        .blob(
                                -0.42, 0.62, -0.3, 0.71, -0.04, 0.66, 0.16, 0.7, 0.28, 0.62, 0.26, 0.48, 0.12, 0.41,
                                -0.1, 0.41, -0.3, 0.42, -0.42, 0.48)
                        .limb(0.3, 0.14, 0.16, 0.6, 0.28, 0.76, 0.36, 0.9)
                        .blob(0.29, 0.91, 0.36, 0.97, 0.44, 0.93, 0.58, 0.77, 0.56, 0.7, 0.48, 0.72, 0.36, 0.8));
        pen.polygon(coat, 0.31, 0.92, 0.32, 1.03, 0.39, 0.94);
        pen.limb(hair.with(Grain.FUR), 0.05, 0.13, 0.37, 0.97, 0.24, 0.9, 0.14, 0.74, 0.06, 0.64);
        pen.limb(hair, 0.03, 0.05, 0.36, 0.97, 0.42, 0.91, 0.4, 0.85);
        pen.disc(Ink.of(0x131116), 0.42, 0.88, 0.018).disc(far, 0.555, 0.74, 0.016);
    }

    /** Legs with knees, each pair at one place before and one behind. */
    private static void legs(Pen pen, Ink ink, double[] places, double top, double thick) {
        for (int leg = 0; leg < places.length; leg++) {
            double x = places[leg];
            double bend = leg == 0 ? -0.05 : 0.03;
            pen.limb(
                    ink,
                    thick * 1.6,
                    thick * 0.55,
                    x,
                    top,
                    x + bend * 0.4,
                    top * 0.6,
                    x + bend,
                    top * 0.42,
                    x + bend * 0.3,
                    0.02);
            pen.polygon(
                    ink,
                    x + bend * 0.3 - thick * 0.4,
                    0,
                    x + bend * 0.3 + thick * 0.7,
                    0,
                    x + bend * 0.3 + thick * 0.3,
                    0.05,
                    x + bend * 0.3 - thick * 0.3,
                    0.05);
        }
    }
}

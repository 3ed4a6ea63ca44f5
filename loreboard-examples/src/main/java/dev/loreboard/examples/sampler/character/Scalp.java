package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;

/** Where hair grows: the shapes that several hair styles have in common. */
final class Scalp {

    private final Model model;
    private final double half;

    Scalp(Model model) {
        this.model = model;
        this.half = model.half();
    }

    /** How far hair stands off. */
    double volume() {
        return model.persona().between(Trait.HAIR_VOLUME, 0.028, 0.075);
    }

    /**
     * Hair over the skull, down to a hairline.
     *
     * @param volume how far it stands off at the sides; at the top it is more
     * @param foot the height where it ends at the ears
     * @param hairline from left to right: how far to the right, in halves of the head, and how high
     */
    void cap(Ink ink, double volume, double foot, double... hairline) {
        double out = half + volume;
        double top = 1 + volume * 1.5;
        double[] outer =
                Symmetry.of(0, top, half * 0.62, top - 0.06, out * 0.95, 0.8, out + 0.006, 0.58, out - 0.01, foot);
        double[] points = new double[outer.length + hairline.length];
        for (int i = 0; i < outer.length; i += 2) {
            points[i] = skull(outer[i], outer[i + 1]);
            points[i + 1] = outer[i + 1];
        }
        double[] edge = edge(hairline, 0);
        for (int i = 0; i < edge.length; i += 2) {
            int back = points.length - 2 - i;
            points[back] = edge[i];
            points[back + 1] = edge[i + 1];
        }
        shadow(edge(hairline, -0.018));
        pen().blob(ink, points);
        sheen(top);
    }

    /** Strands that run from the crown to the front. */
    void strands(Ink ink, double fromRight, double fromUp, double... ends) {
        for (int i = 0; i < ends.length; i += 2) {
            double right = ends[i];
            double up = ends[i + 1];
            pen().limb(
                            Ink.of(
                                            i % 4 == 0
                                                    ? ink.hue().darker(0.4)
                                                    : ink.hue().lighter(0.2))
                                    .round(0)
                                    .sheer(0.42),
                            0.007,
                            0.014,
                            model.onFace(half * fromRight),
                            fromUp,
                            model.onFace(half * (0.45 * fromRight + 0.6 * right)),
                            (fromUp + up) / 2 + 0.05,
                            model.onFace(half * right),
                            up);
        }
    }

    /** Where a place of the skull is seen: a turned head shows more of its back. */
    double skull(double right, double up) {
        double back = right * model.turn() < 0 ? 0.06 * model.turn() : 0;
        return model.outline(right, up) - back;
    }

    Pen pen() {
        return model.head(Layer.HAIR);
    }

    private double[] edge(double[] hairline, double above) {
        double[] points = new double[hairline.length];
        for (int i = 0; i < points.length; i += 2) {
            double up = hairline[i + 1];
            double seen = model.onFace(half * hairline[i]);
            double side = 0.97 * half;
            points[i] = Math.abs(hairline[i]) > 0.9
                    ? model.outline(half * hairline[i], up)
                    : Math.clamp(seen, model.outline(-side, up), model.outline(side, up));
            points[i + 1] = hairline[i + 1] + above;
        }
        return points;
    }

    private void shadow(double... points) {
        Pen skin = model.head(Layer.SKIN);
        skin.limb(model.colouring().shadow().sheer(0.2), 0.07, 0.07, points);
        skin.limb(model.colouring().shadow().sheer(0.24), 0.035, 0.035, points);
    }

    /** The light that shines along the top of the hair. */
    private void sheen(double top) {
        int lit = -model.shadeSide();
        Ink light = Ink.of(model.colouring().hair().lighter(0.42)).round(0).sheer(0.26);
        Outline arc = new Outline();
        for (int ring = 0; ring < 2; ring++) {
            arc.limb(
                    0.012,
                    0.03,
                    model.outline(lit * half * (0.86 - 0.16 * ring), 0.79),
                    0.79 - 0.02 * ring,
                    model.outline(lit * half * (0.62 - 0.16 * ring), top - 0.12),
                    top - 0.125 - 0.02 * ring,
                    model.outline(lit * half * (0.24 - 0.12 * ring), top - 0.06),
                    top - 0.065 - 0.02 * ring);
        }
        pen().fill(light, arc);
    }
}

package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** A beard: what grows below a mouth is drawn before it, and a moustache over it. */
final class BeardSketch {

    private final Model model;
    private final Ink ink;
    private final double half;
    private final double mouth;

    BeardSketch(Model model) {
        this.model = model;
        this.ink = model.colouring().locks().round(0.7);
        this.half = model.half();
        this.mouth = model.mouthLine();
    }

    void drawBelow() {
        Pen pen = model.head(Layer.BEARD);
        switch (model.persona().choices().beard()) {
            case NONE, MOUSTACHE -> {}
            case STUBBLE ->
                along(
                        model.head(Layer.SKIN),
                        Ink.of(ink.hue().mix(model.colouring().skin().times(0.6), 0.4))
                                .round(0.2)
                                .sheer(0.42),
                        0.004,
                        -0.012);
            case GOATEE ->
                pen.blob(
                        ink,
                        x(-0.075),
                        mouth - 0.05,
                        x(0),
                        mouth - 0.062,
                        x(0.075),
                        mouth - 0.05,
                        x(0.1),
                        0.02,
                        x(0.02),
                        -0.12,
                        x(-0.02),
                        -0.12,
                        x(-0.1),
                        0.02);
            case FULL -> full(pen, -0.13);
            case LONG -> full(pen, -0.46);
        }
    }

    void drawAbove() {
        Pen pen = model.head(Layer.BEARD);
        switch (model.persona().choices().beard()) {
            case NONE, STUBBLE -> {}
            case MOUSTACHE -> moustache(pen, 0.062, 0.2);
            case GOATEE -> moustache(pen, 0.034, 0.135);
            case FULL, LONG -> moustache(pen, 0.056, 0.165);
        }
    }

    private void full(Pen pen, double end) {
        along(pen, ink, 0.03, end);
        double middle = model.outline(0, 0);
        for (int strand = -2; strand <= 2; strand++) {
            double x = strand * half * 0.26;
            pen.limb(
                    Ink.of(strand % 2 == 0 ? ink.hue().darker(0.4) : ink.hue().lighter(0.25))
                            .round(0)
                            .sheer(0.42),
                    0.016,
                    0.006,
                    x(x),
                    mouth - 0.075 + 0.02 * Math.abs(strand),
                    middle + x * 0.95,
                    end * 0.4 + 0.02,
                    middle + x * 0.55,
                    end + 0.03 + 0.02 * Math.abs(strand));
        }
    }

    /** Hair along the jaw, around the mouth. */
    private void along(Pen pen, Ink own, double volume, double end) {
        double jaw = half * model.persona().between(Trait.JAW, 0.58, 0.96) + volume;
        double ear = half + volume * 0.2;
        pen.blob(
                own,
                at(-ear, 0.47),
                0.47,
                at(-ear, 0.3),
                0.3,
                at(-jaw, 0.12),
                0.12,
                at(-jaw * 0.6, end * 0.6),
                end * 0.6,
                at(0, end),
                end,
                at(jaw * 0.6, end * 0.6),
                end * 0.6,
                at(jaw, 0.12),
                0.12,
                at(ear, 0.3),
                0.3,
                at(ear, 0.47),
                0.47,
                at(half * 0.88, 0.33),
                0.33,
                x(half * 0.6),
                mouth + 0.035,
                x(half * 0.4),
                mouth + 0.05,
                x(half * 0.38),
                mouth - 0.05,
                x(0),
                mouth - 0.06,
                x(-half * 0.38),
                mouth - 0.05,
                x(-half * 0.4),
                mouth + 0.05,
                x(-half * 0.6),
                mouth + 0.035,
                at(-half * 0.88, 0.33),
                0.33);
    }

    private void moustache(Pen pen, double thick, double reach) {
        double top = mouth + 0.034;
        for (int side = -1; side <= 1; side += 2) {
            pen.limb(
                    ink,
                    thick,
                    0.012,
                    x(-side * 0.01),
                    top + 0.006,
                    x(side * reach * 0.5),
                    top + 0.004,
                    x(side * reach * 0.85),
                    mouth - 0.008,
                    x(side * reach),
                    mouth - 0.04);
        }
    }

    private double at(double right, double up) {
        return model.outline(right, up);
    }

    private double x(double right) {
        return model.onFace(right);
    }
}

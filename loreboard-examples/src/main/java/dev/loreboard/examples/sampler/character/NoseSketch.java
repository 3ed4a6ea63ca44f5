package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** A nose. */
final class NoseSketch {

    private static final double BRIDGE = 0.4;
    private static final double TIP = 0.5;

    private final Model model;

    NoseSketch(Model model) {
        this.model = model;
    }

    void draw() {
        Pen pen = model.head(Layer.SKIN);
        Colouring colouring = model.colouring();
        double foot = model.noseLine();
        double top = model.eyeLine() + 0.02;
        double wing = model.persona().between(Trait.NOSE_WIDTH, 0.042, 0.098);
        double shade = model.turn() == 0 ? model.shadeSide() : model.turn();
        pen.blob(
                colouring.shadow().sheer(0.24),
                x(0, BRIDGE),
                top,
                x(shade * 0.045, BRIDGE),
                top + 0.02,
                x(shade * wing * 0.6, BRIDGE),
                foot + 0.07,
                x(shade * wing, BRIDGE),
                foot + 0.012,
                x(0, TIP),
                foot - 0.014,
                x(shade * 0.012, TIP),
                foot + 0.05);
        pen.oval(colouring.flush(0.45).sheer(0.2), x(0, TIP), foot + 0.03, wing * 0.8, 0.034);
        pen.limb(
                Ink.of(colouring.skin().lighter(0.4)).round(0).sheer(0.4),
                0.012,
                0.026,
                x(-shade * 0.008, BRIDGE),
                top - 0.02,
                x(-shade * 0.012, TIP),
                foot + 0.04);
        pen.limb(
                colouring.line().sheer(0.6),
                0.006,
                0.016,
                x(shade * 0.04, BRIDGE),
                top + 0.025,
                x(shade * 0.03, BRIDGE + 0.02),
                (top + foot) / 2 + 0.03,
                x(shade * wing * 0.6, BRIDGE + 0.05),
                foot + 0.05);
        pen.limb(
                colouring.line().sheer(0.75),
                0.012,
                0.012,
                x(-wing, BRIDGE),
                foot + 0.016,
                x(-wing * 0.45, BRIDGE + 0.05),
                foot - 0.006,
                x(0, TIP - 0.02),
                foot - 0.014,
                x(wing * 0.45, BRIDGE + 0.05),
                foot - 0.006,
                x(wing, BRIDGE),
                foot + 0.016);
        for (int side = -1; side <= 1; side += 2) {
            pen.limb(
                    colouring.line().sheer(0.5),
                    0.006,
                    0.012,
                    x(side * wing * 0.92, BRIDGE),
                    foot + 0.05,
                    x(side * wing * 1.1, BRIDGE),
                    foot + 0.028,
                    x(side * wing, BRIDGE),
                    foot + 0.006);
            pen.oval(colouring.line().sheer(0.7), x(side * wing * 0.5, BRIDGE + 0.04), foot + 0.004, 0.017, 0.009);
        }
    }

    private double x(double right, double forward) {
        return model.turned(right, forward);
    }
}

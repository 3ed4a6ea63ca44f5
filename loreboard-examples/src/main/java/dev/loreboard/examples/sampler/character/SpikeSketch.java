package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;

/** Hair in points. */
final class SpikeSketch {

    private final Model model;
    private final Scalp scalp;
    private final Ink ink;
    private final double half;

    SpikeSketch(Model model, Scalp scalp) {
        this.model = model;
        this.scalp = scalp;
        this.ink = model.colouring().locks();
        this.half = model.half();
    }

    /** Tufts that stand off all around. */
    void tufts(double volume) {
        for (int tuft = 0; tuft < 9; tuft++) {
            double angle = StrictMath.PI * (0.04 + 0.115 * tuft);
            double right = (half + volume) * StrictMath.cos(angle);
            double up = 0.62 + (0.4 + volume) * StrictMath.sin(angle);
            double lean = tuft % 2 == 0 ? 0.05 : -0.03;
            scalp.pen()
                    .limb(
                            ink,
                            0.15,
                            0.008,
                            scalp.skull(right * 0.82, up),
                            up - 0.05,
                            scalp.skull(right * 1.02, up),
                            up,
                            scalp.skull(right * 1.1 + lean, up),
                            up + 0.05 * (1 - 0.5 * (tuft % 2)));
        }
    }

    /** A crest between shaven sides. */
    void mohawk(double volume) {
        Ink stubble = Ink.of(ink.hue().mix(model.colouring().skin(), 0.35)).round(0.6);
        scalp.cap(stubble.sheer(0.55), 0.004, 0.48, Symmetry.of(0, 0.84, 0.5, 0.82, 0.9, 0.72, 1, 0.5));
        double tall = 0.13 + 1.4 * volume;
        for (int spike = 0; spike < 5; spike++) {
            double base = half * (-0.3 + 0.15 * spike) * 0.9;
            double tip = base * 2.1;
            double high = 1 + tall - 0.018 * (spike - 2) * (spike - 2);
            scalp.pen()
                    .limb(
                            spike % 2 == 0 ? ink : ink.lighter(0.1),
                            0.15,
                            0.01,
                            model.onFace(base),
                            0.84,
                            model.outline(base * 1.2, 1),
                            1,
                            model.outline(tip, high),
                            high);
        }
    }
}

package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;
import java.util.SplittableRandom;

/** What one remembers a face by. */
final class MarkSketch {

    private static final Ink PAINT = Ink.of(0xb02a2e).round(0).sheer(0.82);
    private static final Ink TATTOO = Ink.of(0x24565f).round(0).sheer(0.82);

    private final Model model;
    private final int side;
    private final double eye;
    private final double y;

    MarkSketch(Model model) {
        this.model = model;
        this.side = model.persona().choices().side().sign();
        this.eye = model.eyeSpacing() * side;
        this.y = model.eyeLine();
    }

    /** What is on the skin, below the eyes. */
    void drawOnSkin() {
        switch (model.persona().choices().mark()) {
            case NONE, SCAR, EYE_PATCH, EARRING -> {}
            case FRECKLES -> freckles();
            case MOLE ->
                model.head(Layer.SKIN)
                        .disc(Ink.of(0x2e1a17).round(0), x(side * model.half() * 0.5), model.mouthLine() + 0.05, 0.015);
            case TATTOO -> tattoo();
            case WAR_PAINT -> paint();
        }
    }

    /** What lies over the eyes. */
    void drawOver() {
        switch (model.persona().choices().mark()) {
            case NONE, FRECKLES, MOLE, TATTOO, WAR_PAINT -> {}
            case SCAR -> scar();
            case EYE_PATCH -> new AdornmentSketch(model).patch();
            case EARRING -> new AdornmentSketch(model).earrings();
        }
    }

    private void freckles() {
        SplittableRandom chance = new SplittableRandom(7);
        Hue brown = model.colouring().skin().times(0.62).mix(Hue.of(0x8a3c1c), 0.4);
        Outline spots = new Outline();
        for (int spot = 0; spot < 26; spot++) {
            double right = model.half() * 0.72 * (2 * chance.nextDouble() - 1);
            double up = model.noseLine() + 0.02 + 0.13 * chance.nextDouble();
            double size = 0.008 + 0.006 * chance.nextDouble();
            spots.oval(x(right), up, size, size);
        }
        model.head(Layer.SKIN).fill(Ink.of(brown).round(0).sheer(0.75), spots);
    }

    private void tattoo() {
        Pen pen = model.head(Layer.SKIN);
        for (int stripe = 0; stripe < 3; stripe++) {
            double right = side * model.half() * (0.42 + 0.17 * stripe);
            pen.limb(
                    TATTOO,
                    0.024,
                    0.01,
                    x(right),
                    y - 0.09 - 0.01 * stripe,
                    x(right * 0.99),
                    y - 0.15,
                    x(right * 0.9),
                    y - 0.235 + 0.03 * stripe);
        }
        pen.limb(TATTOO, 0.022, 0.012, x(0), model.mouthLine() - 0.075, x(0), 0.035);
    }

    private void paint() {
        double half = model.half();
        model.head(Layer.SKIN)
                .blob(
                        PAINT,
                        x(-half * 0.88),
                        y + 0.035,
                        x(-half * 0.4),
                        y + 0.03,
                        x(0),
                        y + 0.012,
                        x(half * 0.4),
                        y + 0.03,
                        x(half * 0.88),
                        y + 0.035,
                        x(half * 0.88),
                        y - 0.06,
                        x(half * 0.45),
                        y - 0.085,
                        x(0),
                        y - 0.07,
                        x(-half * 0.45),
                        y - 0.085,
                        x(-half * 0.88),
                        y - 0.06);
    }

    private void scar() {
        Pen pen = model.head(Layer.SKIN);
        Ink pale = Ink.of(model.colouring().skin().mix(Hue.of(0xe88b84), 0.6).lighter(0.25))
                .round(0)
                .sheer(0.92);
        Ink rim = Ink.of(model.colouring().skin().times(0.5).mix(Hue.of(0x8c2a34), 0.5))
                .round(0)
                .sheer(0.8);
        double inner = eye - side * 0.035;
        double outer = eye + side * 0.05;
        pen.limb(rim, 0.012, 0.03, x(inner), y + 0.22, x(eye), y + 0.1)
                .limb(
                        rim,
                        0.034,
                        0.012,
                        x(eye + side * 0.01),
                        y - 0.085,
                        x(outer),
                        y - 0.16,
                        x(outer + side * 0.01),
                        y - 0.25);
        pen.limb(pale, 0.006, 0.018, x(inner), y + 0.22, x(eye), y + 0.1)
                .limb(
                        pale,
                        0.02,
                        0.006,
                        x(eye + side * 0.01),
                        y - 0.085,
                        x(outer),
                        y - 0.16,
                        x(outer + side * 0.01),
                        y - 0.25);
    }

    private double x(double right) {
        return model.onFace(right);
    }
}

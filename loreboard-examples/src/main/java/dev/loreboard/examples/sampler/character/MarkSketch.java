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
    private static final Ink LEATHER = Ink.of(0x35261f).round(0.5);
    private static final Ink GOLD = Ink.of(0xe8bb45).round(0.8);

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
            case MOLE -> model.head(Layer.SKIN).disc(Ink.of(0x2e1a17).round(0), x(side * model.half() * 0.5), model.mouthLine() + 0.05, 0.015);
            case TATTOO -> tattoo();
            case WAR_PAINT -> paint();
        }
    }

    /** What lies over the eyes. */
    void drawOver() {
        switch (model.persona().choices().mark()) {
            case NONE, FRECKLES, MOLE, TATTOO, WAR_PAINT -> {}
            case SCAR -> scar();
            case EYE_PATCH -> patch();
            case EARRING -> earring();
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
            pen.limb(TATTOO, 0.024, 0.01, x(right), y - 0.09 - 0.01 * stripe, x(right * 0.99), y - 0.15, x(right * 0.9), y - 0.235 + 0.03 * stripe);
        }
        pen.limb(TATTOO, 0.022, 0.012, x(0), model.mouthLine() - 0.075, x(0), 0.035);
    }

    private void paint() {
        double half = model.half();
        model.head(Layer.SKIN)
                .blob(PAINT, x(-half * 0.88), y + 0.035, x(-half * 0.4), y + 0.03, x(0), y + 0.012, x(half * 0.4), y + 0.03, x(half * 0.88), y + 0.035, x(half * 0.88), y - 0.06, x(half * 0.45), y - 0.085, x(0), y - 0.07, x(-half * 0.45), y - 0.085, x(-half * 0.88), y - 0.06);
    }

    private void scar() {
        Pen pen = model.head(Layer.SKIN);
        Ink pale = Ink.of(model.colouring().skin().mix(Hue.of(0xe88b84), 0.6).lighter(0.25)).round(0).sheer(0.92);
        Ink rim = Ink.of(model.colouring().skin().times(0.5).mix(Hue.of(0x8c2a34), 0.5)).round(0).sheer(0.8);
        double inner = eye - side * 0.035;
        double outer = eye + side * 0.05;
        pen.limb(rim, 0.012, 0.03, x(inner), y + 0.22, x(eye), y + 0.1).limb(rim, 0.034, 0.012, x(eye + side * 0.01), y - 0.085, x(outer), y - 0.16, x(outer + side * 0.01), y - 0.25);
        pen.limb(pale, 0.006, 0.018, x(inner), y + 0.22, x(eye), y + 0.1).limb(pale, 0.02, 0.006, x(eye + side * 0.01), y - 0.085, x(outer), y - 0.16, x(outer + side * 0.01), y - 0.25);
    }

    private void patch() {
        Pen pen = model.head(Layer.ADORNMENT);
        double half = model.half();
        pen.limb(LEATHER, 0.028, 0.028, model.outline(-side * half * 0.94, 0.8), 0.8, x(-side * half * 0.4), 0.73, x(eye * 0.6), y + 0.11, x(eye), y + 0.05)
                .limb(LEATHER, 0.028, 0.028, x(eye), y + 0.05, model.outline(side * half, y), y + 0.02);
        pen.blob(LEATHER, x(eye - side * 0.115), y + 0.06, x(eye), y + 0.09, x(eye + side * 0.115), y + 0.06, x(eye + side * 0.09), y - 0.06, x(eye), y - 0.1, x(eye - side * 0.09), y - 0.06);
        pen.limb(LEATHER.lighter(0.25).sheer(0.6), 0.01, 0.01, x(eye - side * 0.08), y + 0.045, x(eye), y + 0.064, x(eye + side * 0.08), y + 0.045);
    }

    private void earring() {
        Pen pen = model.head(Layer.ADORNMENT);
        for (int both = -1; both <= 1; both += 2) {
            double x = model.outline(both * model.half() * (1.05 - 0.1 * Math.max(0, -both * model.turn())), 0.22);
            double foot = model.noseLine() - 0.02;
            pen.fill(GOLD, new Outline().oval(x, foot - 0.045, 0.045, 0.05).hole(ring(x, foot - 0.043, 0.026)));
        }
    }

    private static double[] ring(double x, double y, double radius) {
        double[] points = new double[24];
        for (int i = 0; i < 12; i++) {
            double angle = -2 * StrictMath.PI * i / 12;
            points[2 * i] = x + radius * StrictMath.cos(angle);
            points[2 * i + 1] = y + radius * StrictMath.sin(angle);
        }
        return points;
    }

    private double x(double right) {
        return model.onFace(right);
    }
}

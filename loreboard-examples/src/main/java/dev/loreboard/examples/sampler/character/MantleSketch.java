package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.subject.Look;

/** What is thrown over the shoulders against wind: cloaks and furs. */
final class MantleSketch {

    private static final Hue PELT = Hue.of(0x7a6656);

    private final Torso torso;
    private final Look look;
    private final double neck;
    private final double broad;

    MantleSketch(Torso torso) {
        this.torso = torso;
        this.look = torso.look();
        this.neck = torso.neck();
        this.broad = torso.broad();
    }

    static Ink fur(Look look) {
        return Ink.of(look.body().hue().mix(PELT, 0.62)).with(Grain.LEAF).round(0.8);
    }

    void cloak() {
        Ink ink = look.body(Grain.CLOTH).round(0.9);
        Pen cloth = torso.cloth();
        cloth.blob(look.dark(), torso.shoulders(neck + 0.03, -0.33));
        for (int side = -1; side <= 1; side += 2) {
            cloth.fill(
                    ink,
                    half(
                            side,
                            neck + 0.02,
                            -0.1,
                            neck + 0.2,
                            -0.16,
                            broad,
                            -0.38,
                            broad * 1.2,
                            -0.6,
                            broad * 1.25,
                            -1,
                            0.34,
                            -1,
                            0.2,
                            -0.62,
                            0.03,
                            -0.42));
            cloth.fill(
                    ink.lighter(0.12),
                    half(
                            side,
                            neck - 0.02,
                            -0.04,
                            neck + 0.22,
                            -0.06,
                            neck + 0.34,
                            -0.26,
                            0.2,
                            -0.42,
                            0.01,
                            -0.46,
                            0.03,
                            -0.35,
                            neck * 0.7,
                            -0.24));
        }
        torso.folds(ink);
        torso.trim()
                .disc(look.trim().darker(0.3), 0, -0.4, 0.066)
                .disc(look.trim(), 0, -0.395, 0.055)
                .disc(look.dark(), 0, -0.395, 0.026);
    }

    void furs() {
        torso.cloth().blob(look.body(Grain.CLOTH), torso.shoulders(neck + 0.03, -0.34));
        Pen trim = torso.trim();
        for (int side = -1; side <= 1; side += 2) {
            Outline mantle = half(
                    side,
                    neck - 0.02,
                    -0.06,
                    neck + 0.26,
                    -0.1,
                    broad * 1.05,
                    -0.34,
                    broad * 1.16,
                    -0.62,
                    broad * 0.7,
                    -0.66,
                    0.3,
                    -0.56,
                    0.06,
                    -0.62,
                    0.08,
                    -0.42);
            for (int tuft = 0; tuft < 9; tuft++) {
                tuft(mantle, side, tuft);
            }
            trim.fill(fur(look), mantle);
        }
        trim.limb(look.trim(), 0.04, 0.04, Symmetry.of(0, -0.53, 0.16, -0.5));
        trim.disc(look.trim(), -0.16, -0.5, 0.045).disc(look.trim(), 0.16, -0.5, 0.045);
    }

    private void tuft(Outline mantle, int side, int number) {
        double foot = side * (0.1 + number * 0.125 * broad);
        mantle.polygon(foot - 0.07, -0.54, foot + 0.07, -0.54, foot + side * 0.03, -0.7 - 0.02 * (number % 2));
        double along = 0.12 * Math.min(number, 4);
        double top = side * (neck + along);
        double slope = -0.16 - 0.24 * along;
        mantle.polygon(top - side * 0.03, slope, top + side * 0.09, slope - 0.04, top + side * 0.08, slope + 0.12);
    }

    /** A soft shape on one side of the middle. */
    private static Outline half(int side, double... points) {
        double[] placed = points.clone();
        for (int i = 0; i < placed.length; i += 2) {
            placed[i] *= side;
        }
        return new Outline().blob(placed);
    }
}

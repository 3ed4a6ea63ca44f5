package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.subject.Look;

/** Clothes that are sewn: robes, tunics and dresses. */
final class GarmentSketch {

    private static final Ink LEATHER = Ink.of(0x5e3d28);

    private final Torso torso;
    private final Look look;
    private final Ink ink;
    private final double neck;
    private final double broad;

    GarmentSketch(Torso torso) {
        this.torso = torso;
        this.look = torso.look();
        this.ink = look.body(Grain.CLOTH).round(0.85);
        this.neck = torso.neck();
        this.broad = torso.broad();
    }

    void robe() {
        torso.cloth().blob(ink, torso.shoulders(neck + 0.07, -0.6));
        torso.folds(ink);
        for (int side = -1; side <= 1; side += 2) {
            double top = side * (neck + 0.08);
            double breast = side * neck * 0.9;
            torso.trim()
                    .limb(look.trim(), 0.09, 0.09, top, -0.14, breast, -0.38, side * 0.03, -0.62, side * 0.02, -0.9)
                    .limb(look.dark(), 0.02, 0.02, top, -0.16, breast, -0.39, side * 0.04, -0.62, side * 0.03, -0.9);
        }
    }

    void tunic() {
        torso.cloth().blob(ink, torso.shoulders(neck + 0.04, -0.31));
        torso.folds(ink);
        Pen trim = torso.trim();
        trim.limb(look.light(), 0.045, 0.045, Symmetry.of(0, -0.33, neck * 0.62, -0.27, neck + 0.05, -0.2));
        trim.polygon(look.dark(), -0.03, -0.33, 0.03, -0.33, 0, -0.56);
        for (int lace = 0; lace < 3; lace++) {
            double y = -0.36 - 0.06 * lace;
            trim.line(look.trim(), 0.014, -0.045, y, 0.045, y - 0.035)
                    .line(look.trim(), 0.014, 0.045, y, -0.045, y - 0.035);
        }
        trim.limb(LEATHER, 0.1, 0.1, -broad * 0.74, -0.34, -broad * 0.3, -0.56, broad * 0.1, -0.8);
        trim.disc(look.trim(), -broad * 0.36, -0.53, 0.036);
    }

    void dress() {
        double[] neckline = Symmetry.of(0, -0.56, 0.16, -0.6, broad * 0.5, -0.56, broad * 0.78, -0.4);
        double sleeve = broad * 1.02;
        torso.cloth()
                .blob(
                        ink,
                        Symmetry.of(
                                0,
                                -0.56,
                                0.16,
                                -0.6,
                                broad * 0.5,
                                -0.56,
                                broad * 0.78,
                                -0.4,
                                sleeve,
                                -0.52,
                                sleeve,
                                Torso.FOOT));
        torso.folds(ink);
        Pen trim = torso.trim();
        trim.limb(look.light(), 0.045, 0.045, neckline);
        trim.limb(look.trim(), 0.018, 0.018, Symmetry.of(0, -0.4, neck * 0.7, -0.3, neck * 1.05, -0.16));
        trim.disc(look.trim(), 0, -0.42, 0.042).disc(look.light().round(0.9), 0, -0.42, 0.028);
    }
}

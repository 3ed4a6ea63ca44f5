package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.subject.Look;

/** Plates of steel over a coat of arms. */
final class ArmourSketch {

    private static final Ink STEEL = Ink.of(0xa9b2bf).round(1);

    private final Torso torso;
    private final Look look;
    private final double neck;
    private final double broad;

    ArmourSketch(Torso torso) {
        this.torso = torso;
        this.look = torso.look();
        this.neck = torso.neck();
        this.broad = torso.broad();
    }

    void draw() {
        Pen cloth = torso.cloth();
        cloth.blob(STEEL, torso.shoulders(neck + 0.05, -0.28));
        cloth.blob(look.body(Grain.CLOTH), Symmetry.of(0, -0.46, broad * 0.44, -0.4, broad * 0.5, Torso.FOOT));
        cloth.limb(look.dark().sheer(0.6), 0.012, 0.03, 0, -0.46, 0, -0.8);
        pauldron(-1);
        pauldron(1);
        gorget();
    }

    private void pauldron(int side) {
        Pen trim = torso.trim();
        for (int plate = 2; plate >= 0; plate--) {
            double y = -0.45 - 0.11 * plate;
            double x = side * (broad * 0.86 + 0.025 * plate);
            trim.oval(STEEL.darker(0.35), x, y - 0.018, 0.27 - 0.02 * plate, 0.155);
            trim.oval(STEEL.lighter(0.06), x, y, 0.265 - 0.02 * plate, 0.15);
        }
        trim.disc(look.trim(), side * broad * 0.84, -0.42, 0.04);
    }

    private void gorget() {
        Pen trim = torso.trim();
        trim.blob(STEEL.darker(0.3), Symmetry.of(0, -0.25, neck + 0.1, -0.13, neck + 0.2, -0.31, 0, -0.45));
        trim.blob(STEEL.lighter(0.1), Symmetry.of(0, -0.27, neck + 0.09, -0.15, neck + 0.17, -0.3, 0, -0.42));
        trim.limb(look.trim(), 0.026, 0.026, Symmetry.of(0, -0.26, neck * 0.5, -0.22, neck + 0.1, -0.14));
    }
}

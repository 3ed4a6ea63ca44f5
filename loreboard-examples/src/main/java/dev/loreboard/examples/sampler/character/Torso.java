package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.subject.Look;

/**
 * Neck and shoulders, as those who dress them see them.
 *
 * @param neck half of the width of the neck
 * @param broad half of the width of the shoulders
 */
record Torso(Model model, Look look, double neck, double broad) {

    /** As far down as clothes go, which is below the picture. */
    static final double FOOT = -1;

    static Torso of(Model model) {
        Persona persona = model.persona();
        return new Torso(
                model,
                new Look(model.portrait().colour(), Era.MEDIEVAL, 0),
                persona.between(Trait.NECK, 0.17, 0.25),
                persona.between(Trait.SHOULDERS, 0.66, 0.88));
    }

    Pen cloth() {
        return model.body(Layer.CLOTH);
    }

    Pen trim() {
        return model.body(Layer.TRIM);
    }

    /** The outline of clothed shoulders, that leaves a neckline of this width and depth. */
    double[] shoulders(double open, double deep) {
        return Symmetry.of(
                0,
                deep,
                open * 0.62,
                deep + 0.07,
                open,
                -0.2,
                neck + 0.24,
                -0.28,
                broad * 0.86,
                -0.37,
                broad * 1.05,
                -0.56,
                broad * 1.1,
                FOOT);
    }

    /** Folds that hang from the shoulders. */
    void folds(Ink ink) {
        for (int side = -1; side <= 1; side += 2) {
            fold(ink.darker(0.4).sheer(0.5), side * broad * 0.72, -0.44);
            fold(ink.darker(0.35).sheer(0.4), side * broad * 0.36, -0.42);
            fold(ink.lighter(0.3).sheer(0.3), side * broad * 0.86, -0.43);
        }
    }

    private void fold(Ink ink, double x, double top) {
        cloth().limb(ink.round(0), 0.012, 0.032, x, top, x * 0.92, -0.56, x * 1.02, -0.76);
    }

    /** The bare skin of neck and shoulders. */
    void drawSkin() {
        Pen pen = model.body(Layer.SKIN);
        Ink shadow = model.colouring().shadow();
        pen.blob(model.flesh(), Symmetry.of(neck, 0.3, neck * 0.94, -0.1, neck + 0.2, -0.3, broad, -0.5, broad, -0.8));
        double chin = model.outline(0, 0);
        for (int layer = 0; layer < 3; layer++) {
            double low = -0.11 - 0.03 * layer;
            pen.blob(shadow.sheer(0.24), -neck, 0.3, -neck, -0.02, chin * 0.7, low, neck, -0.02, neck, 0.3);
        }
        double edge = model.shadeSide() * neck;
        pen.blob(
                shadow.sheer(0.3),
                edge,
                0.2,
                edge * 0.98,
                -0.12,
                edge * 1.5,
                -0.26,
                edge * 0.5,
                -0.24,
                edge * 0.5,
                0.1);
        Ink bone = model.colouring().line().sheer(0.3);
        for (int side = -1; side <= 1; side += 2) {
            pen.limb(bone, 0.008, 0.012, side * 0.05, -0.33, side * 0.25, -0.29, side * 0.5, -0.33);
        }
    }
}

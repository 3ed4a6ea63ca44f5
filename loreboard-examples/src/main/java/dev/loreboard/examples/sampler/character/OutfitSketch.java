package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Grain;
import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Outline;
import dev.loreboard.examples.sampler.draw.Pen;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.subject.Look;

/** Neck, shoulders and what is worn over them. */
final class OutfitSketch {

    private static final double FOOT = -1;
    private static final Ink STEEL = Ink.of(0xa9b2bf).round(1);

    private final Model model;
    private final Look look;
    private final double neck;
    private final double broad;

    OutfitSketch(Model model) {
        this.model = model;
        this.look = new Look(model.portrait().colour(), Era.MEDIEVAL, 0);
        this.neck = model.persona().between(Trait.NECK, 0.17, 0.25);
        this.broad = model.persona().between(Trait.SHOULDERS, 0.66, 0.88);
    }

    /** What is seen behind the neck. */
    void drawBehind() {
        Pen pen = model.body(Layer.CLOTH);
        switch (model.portrait().outfit()) {
            case ARMOUR, TUNIC, DRESS -> {}
            case ROBE -> pen.blob(look.dark(), -neck - 0.2, -0.3, -neck - 0.12, 0.02, 0, 0.06, neck + 0.12, 0.02, neck + 0.2, -0.3, 0, -0.4);
            case CLOAK -> pen.blob(look.body(Grain.CLOTH).darker(0.3), -neck - 0.36, -0.3, -neck - 0.22, 0.04, 0, 0.16, neck + 0.22, 0.04, neck + 0.36, -0.3, 0, -0.4);
            case FURS -> pen.blob(fur().darker(0.25), -neck - 0.34, -0.3, -neck - 0.2, -0.02, 0, 0.04, neck + 0.2, -0.02, neck + 0.34, -0.3, 0, -0.4);
        }
    }

    void draw() {
        throat();
        Pen cloth = model.body(Layer.CLOTH);
        Pen trim = model.body(Layer.TRIM);
        switch (model.portrait().outfit()) {
            case ARMOUR -> armour(cloth, trim);
            case ROBE -> robe(cloth, trim);
            case TUNIC -> tunic(cloth, trim);
            case CLOAK -> cloak(cloth, trim);
            case DRESS -> dress(cloth, trim);
            case FURS -> furs(cloth, trim);
        }
    }

    private void throat() {
        Pen pen = model.body(Layer.SKIN);
        Colouring colouring = model.colouring();
        pen.blob(model.flesh(), -neck, 0.3, -neck * 0.94, -0.1, -neck - 0.2, -0.3, -broad, -0.5, -broad, -0.8, broad, -0.8, broad, -0.5, neck + 0.2, -0.3, neck * 0.94, -0.1, neck, 0.3);
        double chin = model.outline(0, 0);
        for (int layer = 0; layer < 3; layer++) {
            double low = -0.11 - 0.03 * layer;
            pen.blob(colouring.shadow().sheer(0.24), -neck, 0.3, -neck, -0.02, chin * 0.7, low, neck, -0.02, neck, 0.3);
        }
        int shade = model.shadeSide();
        pen.blob(colouring.shadow().sheer(0.3), shade * neck, 0.2, shade * neck * 0.98, -0.12, shade * (neck + 0.1), -0.26, shade * neck * 0.5, -0.24, shade * neck * 0.5, 0.1);
        for (int side = -1; side <= 1; side += 2) {
            pen.limb(colouring.line().sheer(0.3), 0.008, 0.012, side * 0.05, -0.33, side * 0.25, -0.29, side * 0.5, -0.33);
        }
    }

    /** The outline of clothed shoulders, that leaves a neckline of this width and depth. */
    private double[] shoulders(double open, double deep) {
        return new double[] {
            -open, -0.2, -neck - 0.24, -0.28, -broad * 0.86, -0.37, -broad * 1.05, -0.56, -broad * 1.1, FOOT, broad * 1.1, FOOT, broad * 1.05,
            -0.56, broad * 0.86, -0.37, neck + 0.24, -0.28, open, -0.2, open * 0.62, deep + 0.07, 0, deep, -open * 0.62, deep + 0.07
        };
    }

    private void folds(Pen pen, Ink ink) {
        for (int side = -1; side <= 1; side += 2) {
            pen.limb(ink.darker(0.4).round(0).sheer(0.5), 0.012, 0.035, side * broad * 0.72, -0.44, side * broad * 0.66, -0.56, side * broad * 0.74, -0.76);
            pen.limb(ink.darker(0.35).round(0).sheer(0.4), 0.01, 0.026, side * broad * 0.36, -0.42, side * broad * 0.3, -0.56, side * broad * 0.34, -0.76);
            pen.limb(ink.lighter(0.3).round(0).sheer(0.3), 0.012, 0.03, side * broad * 0.86, -0.43, side * broad * 0.9, -0.56, side * broad * 0.94, -0.76);
        }
    }

    private void armour(Pen cloth, Pen trim) {
        cloth.blob(STEEL, shoulders(neck + 0.05, -0.28));
        cloth.blob(look.body(Grain.CLOTH), -broad * 0.44, -0.4, 0, -0.46, broad * 0.44, -0.4, broad * 0.5, FOOT, -broad * 0.5, FOOT);
        cloth.limb(look.dark().sheer(0.6), 0.012, 0.03, 0, -0.46, 0, -0.8);
        for (int side = -1; side <= 1; side += 2) {
            for (int plate = 2; plate >= 0; plate--) {
                double y = -0.45 - 0.11 * plate;
                double x = side * (broad * 0.86 + 0.025 * plate);
                trim.oval(STEEL.darker(0.35), x, y - 0.018, 0.27 - 0.02 * plate, 0.155);
                trim.oval(STEEL.lighter(0.06), x, y, 0.265 - 0.02 * plate, 0.15);
            }
            trim.disc(look.trim(), side * broad * 0.84, -0.42, 0.04);
        }
        trim.blob(STEEL.darker(0.3), -neck - 0.1, -0.13, 0, -0.25, neck + 0.1, -0.13, neck + 0.2, -0.31, 0, -0.45, -neck - 0.2, -0.31);
        trim.blob(STEEL.lighter(0.1), -neck - 0.09, -0.15, 0, -0.27, neck + 0.09, -0.15, neck + 0.17, -0.3, 0, -0.42, -neck - 0.17, -0.3);
        trim.limb(look.trim(), 0.026, 0.026, -neck - 0.1, -0.14, -neck * 0.5, -0.22, 0, -0.26, neck * 0.5, -0.22, neck + 0.1, -0.14);
    }

    private void robe(Pen cloth, Pen trim) {
        Ink ink = look.body(Grain.CLOTH).round(0.9);
        cloth.blob(ink, shoulders(neck + 0.07, -0.6));
        folds(cloth, ink);
        for (int side = -1; side <= 1; side += 2) {
            trim.limb(look.trim(), 0.09, 0.09, side * (neck + 0.08), -0.14, side * (neck * 0.9), -0.38, side * 0.03, -0.62, side * 0.02, -0.9);
            trim.limb(look.dark(), 0.02, 0.02, side * (neck + 0.08), -0.16, side * (neck * 0.9), -0.39, side * 0.04, -0.62, side * 0.03, -0.9);
        }
    }

    private void tunic(Pen cloth, Pen trim) {
        Ink ink = look.body(Grain.CLOTH).round(0.8);
        cloth.blob(ink, shoulders(neck + 0.04, -0.31));
        folds(cloth, ink);
        trim.limb(look.light(), 0.045, 0.045, -neck - 0.05, -0.2, -neck * 0.62, -0.27, 0, -0.33, neck * 0.62, -0.27, neck + 0.05, -0.2);
        trim.polygon(look.dark(), -0.03, -0.33, 0.03, -0.33, 0, -0.56);
        for (int lace = 0; lace < 3; lace++) {
            double y = -0.36 - 0.06 * lace;
            trim.line(look.trim(), 0.014, -0.045, y, 0.045, y - 0.035).line(look.trim(), 0.014, 0.045, y, -0.045, y - 0.035);
        }
        Ink leather = Ink.of(0x5e3d28).round(0.5);
        trim.limb(leather, 0.1, 0.1, -broad * 0.74, -0.34, -broad * 0.3, -0.56, broad * 0.1, -0.8);
        trim.disc(look.trim(), -broad * 0.36, -0.53, 0.036);
    }

    private void cloak(Pen cloth, Pen trim) {
        Ink shirt = look.dark().with(Grain.CLOTH);
        cloth.blob(shirt, shoulders(neck + 0.03, -0.33));
        Ink ink = look.body(Grain.CLOTH).round(0.9);
        for (int side = -1; side <= 1; side += 2) {
            cloth.blob(ink, side * (neck + 0.02), -0.1, side * (neck + 0.2), -0.16, side * broad, -0.38, side * broad * 1.2, -0.6, side * broad * 1.25, FOOT, side * 0.34, FOOT, side * 0.2, -0.62, side * 0.03, -0.42);
            cloth.blob(ink.lighter(0.12), side * (neck - 0.02), -0.04, side * (neck + 0.22), -0.06, side * (neck + 0.34), -0.26, side * 0.2, -0.42, side * 0.01, -0.46, side * 0.03, -0.35, side * neck * 0.7, -0.24);
        }
        folds(cloth, ink);
        trim.disc(look.trim().darker(0.3), 0, -0.4, 0.066).disc(look.trim(), 0, -0.395, 0.055).disc(look.dark(), 0, -0.395, 0.026);
    }

    private void dress(Pen cloth, Pen trim) {
        Ink ink = look.body(Grain.CLOTH).round(0.8);
        cloth.blob(ink, -broad * 0.78, -0.4, -broad * 1.02, -0.52, -broad * 1.08, FOOT, broad * 1.08, FOOT, broad * 1.02, -0.52, broad * 0.78, -0.4, broad * 0.5, -0.56, 0.16, -0.6, 0, -0.56, -0.16, -0.6, -broad * 0.5, -0.56);
        folds(cloth, ink);
        trim.limb(look.light(), 0.045, 0.045, -broad * 0.8, -0.4, -broad * 0.5, -0.55, -0.16, -0.595, 0, -0.555, 0.16, -0.595, broad * 0.5, -0.55, broad * 0.8, -0.4);
        trim.limb(look.trim(), 0.018, 0.018, -neck * 1.05, -0.16, -neck * 0.7, -0.3, 0, -0.4, neck * 0.7, -0.3, neck * 1.05, -0.16);
        trim.disc(look.trim(), 0, -0.42, 0.042).disc(Ink.of(look.body().hue().mix(model.colouring().eyes(), 0.6)).round(0.9), 0, -0.42, 0.028);
    }

    private Ink fur() {
        return Ink.of(look.body().hue().mix(Hue.of(0x7a6656), 0.62)).with(Grain.LEAF).round(0.8);
    }

    private void furs(Pen cloth, Pen trim) {
        Ink shirt = look.body(Grain.CLOTH);
        cloth.blob(shirt, shoulders(neck + 0.03, -0.34));
        Outline mantle = new Outline();
        for (int side = -1; side <= 1; side += 2) {
            mantle.blob(side * (neck - 0.02), -0.06, side * (neck + 0.26), -0.1, side * broad * 1.05, -0.34, side * broad * 1.16, -0.62, side * broad * 0.7, -0.66, side * 0.3, -0.56, side * 0.06, -0.62, side * 0.08, -0.42);
            for (int tuft = 0; tuft < 9; tuft++) {
                double x = side * (0.1 + tuft * 0.125 * broad);
                mantle.polygon(x - 0.07, -0.54, x + 0.07, -0.54, x + side * 0.03, -0.7 - 0.02 * (tuft % 2));
                double along = 0.12 * tuft;
                mantle.polygon(side * (neck + along - 0.03), -0.16 - 0.24 * along, side * (neck + along + 0.09), -0.2 - 0.24 * along, side * (neck + along + 0.08), -0.04 - 0.25 * along);
            }
        }
        trim.fill(fur(), mantle);
        trim.limb(look.trim(), 0.04, 0.04, -0.16, -0.5, 0, -0.53, 0.16, -0.5).disc(look.trim(), -0.16, -0.5, 0.045).disc(look.trim(), 0.16, -0.5, 0.045);
    }
}

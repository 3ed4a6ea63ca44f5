package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** Hair that is seen behind the head. */
final class HairBehindSketch {

    private final Model model;
    private final Scalp scalp;
    private final Ink ink;
    private final double half;

    HairBehindSketch(Model model) {
        this.model = model;
        this.scalp = new Scalp(model);
        this.ink = model.colouring().locks().darker(0.2);
        this.half = model.half();
    }

    void draw() {
        Pen pen = model.head(Layer.HAIR_BEHIND);
        double out = half + scalp.volume();
        double away =
                model.turn() == 0 ? 0.85 * model.persona().choices().side().sign() : -model.turn();
        switch (model.persona().choices().hairStyle()) {
            case BALD -> back(model.head(Layer.EAR), model.flesh(), half);
            case MOHAWK ->
                back(pen, Ink.of(ink.hue().mix(model.colouring().skin(), 0.5)).round(0.6), half);
            case CROPPED -> back(pen, ink, half + 0.01);
            case PARTED -> back(pen, ink, out - 0.01);
            case SHAGGY -> fall(pen, out - 0.01, 0.14);
            case BOB -> fall(pen, out + 0.05, 0.0);
            case LONG -> fall(pen, out + 0.08, -0.66);
            case BRAIDS -> fall(pen, out, 0.2);
            case CURLY -> {
                for (int side = -1; side <= 1; side += 2) {
                    for (int curl = 0; curl < 5; curl++) {
                        double up = 0.62 - 0.11 * curl;
                        double right = side * out * (1.02 - 0.012 * curl * curl);
                        pen.disc(
                                curl % 2 == 0 ? ink : ink.lighter(0.1),
                                scalp.skull(right, up),
                                up,
                                0.1 + 0.7 * scalp.volume());
                    }
                }
            }
            case BUN -> {
                back(pen, ink, half + 0.02);
                double x = scalp.skull(away * 0.12, 1) + 0.02 * away;
                pen.disc(ink.lighter(0.1), x, 1.06, 0.14 + scalp.volume());
                pen.limb(
                        Ink.of(ink.hue().darker(0.4)).round(0).sheer(0.6),
                        0.01,
                        0.01,
                        x - 0.12,
                        1.04,
                        x - 0.03,
                        1.15,
                        x + 0.1,
                        1.1);
            }
            case PONYTAIL -> {
                back(pen, ink, half + 0.02);
                pen.limb(
                        ink,
                        0.16,
                        0.26,
                        scalp.skull(away * half * 0.5, 0.95),
                        0.95,
                        away * (out + 0.16),
                        1.0,
                        away * (out + 0.27),
                        0.62,
                        away * (out + 0.2),
                        0.2);
                pen.limb(
                        ink, 0.26, 0.02, away * (out + 0.21), 0.24, away * (out + 0.16), 0, away * (out + 0.24), -0.25);
                pen.limb(
                        Ink.of(ink.hue().lighter(0.25)).round(0).sheer(0.5),
                        0.01,
                        0.03,
                        away * (out + 0.12),
                        0.95,
                        away * (out + 0.22),
                        0.64,
                        away * (out + 0.18),
                        0.1);
            }
        }
    }

    /** The back of a head that is turned. */
    private void back(Pen pen, Ink own, double out) {
        pen.oval(own, model.outline(0, 0.6) - 0.085 * model.turn(), 0.61, out, 0.41);
    }

    private void fall(Pen pen, double out, double end) {
        pen.blob(
                ink,
                scalp.skull(-out * 0.7, 0.9),
                0.9,
                scalp.skull(-out, 0.6),
                0.6,
                scalp.skull(-out - 0.02, 0.2),
                0.2,
                scalp.skull(-out - 0.02, end),
                end + 0.03,
                scalp.skull(-out * 0.5, end),
                end - 0.04,
                scalp.skull(out * 0.5, end),
                end - 0.04,
                scalp.skull(out + 0.02, end),
                end + 0.03,
                scalp.skull(out + 0.02, 0.2),
                0.2,
                scalp.skull(out, 0.6),
                0.6,
                scalp.skull(out * 0.7, 0.9),
                0.9);
    }
}

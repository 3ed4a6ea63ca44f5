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
        double away = model.turn() == 0 ? 0.25 : -model.turn();
        switch (model.persona().choices().hairStyle()) {
            case BALD, CROPPED, PARTED, MOHAWK -> {}
            case SHAGGY -> fall(pen, out, 0.04);
            case BOB -> fall(pen, out + 0.05, 0.0);
            case LONG -> fall(pen, out + 0.08, -0.66);
            case BRAIDS -> fall(pen, out, 0.2);
            case CURLY -> {
                for (int side = -1; side <= 1; side += 2) {
                    pen.disc(ink, scalp.skull(side * out * 0.96, 0.4), 0.42, 0.14 + scalp.volume());
                    pen.disc(ink, scalp.skull(side * out * 0.86, 0.22), 0.24, 0.12 + scalp.volume());
                }
            }
            case BUN -> {
                double x = scalp.skull(away * 0.12, 1) + 0.02 * away;
                pen.disc(ink.lighter(0.1), x, 1.1, 0.15 + scalp.volume());
                pen.limb(Ink.of(ink.hue().darker(0.4)).round(0).sheer(0.6), 0.01, 0.01, x - 0.12, 1.06, x - 0.03, 1.18, x + 0.1, 1.13);
            }
            case PONYTAIL -> {
                pen.limb(ink, 0.16, 0.26, scalp.skull(away * half * 0.5, 0.95), 0.95, away * (out + 0.16), 1.0, away * (out + 0.27), 0.62, away * (out + 0.2), 0.2);
                pen.limb(ink, 0.26, 0.02, away * (out + 0.21), 0.24, away * (out + 0.16), 0, away * (out + 0.24), -0.25);
                pen.limb(Ink.of(ink.hue().lighter(0.25)).round(0).sheer(0.5), 0.01, 0.03, away * (out + 0.12), 0.95, away * (out + 0.22), 0.64, away * (out + 0.18), 0.1);
            }
        }
    }

    private void fall(Pen pen, double out, double end) {
        pen.blob(
                ink,
                scalp.skull(-out * 0.7, 0.9), 0.9, scalp.skull(-out, 0.6), 0.6, scalp.skull(-out - 0.02, 0.2), 0.2, scalp.skull(-out - 0.02, end), end + 0.03,
                scalp.skull(-out * 0.5, end), end - 0.04, scalp.skull(out * 0.5, end), end - 0.04,
                scalp.skull(out + 0.02, end), end + 0.03, scalp.skull(out + 0.02, 0.2), 0.2, scalp.skull(out, 0.6), 0.6, scalp.skull(out * 0.7, 0.9), 0.9);
    }
}

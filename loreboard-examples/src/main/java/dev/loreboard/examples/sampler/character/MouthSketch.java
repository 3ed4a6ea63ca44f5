package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** A mouth. */
final class MouthSketch {

    private final Model model;
    private final double half;
    private final double line;
    private final double corner;

    MouthSketch(Model model) {
        this.model = model;
        boolean smiling = model.portrait().pose().expression() == Expression.SMILING;
        this.half = model.persona().between(Trait.MOUTH_WIDTH, 0.088, 0.165) * (smiling ? 1.14 : 1);
        this.line = model.mouthLine();
        this.corner = switch (model.portrait().pose().expression()) {
            case CALM -> 0.013;
            case SMILING -> 0.046;
            case STERN -> -0.014;
        };
    }

    void draw() {
        Pen pen = model.head(Layer.SKIN);
        Colouring colouring = model.colouring();
        double full = model.persona().between(Trait.LIPS, 0.018, 0.058);
        double red = model.persona().between(Trait.LIPS, 0.34, 0.62);
        Ink upper = colouring
                .flush(red)
                .with(colouring.flush(red).hue().times(0.84))
                .round(0);
        pen.blob(
                upper,
                x(-half * 0.96),
                line + corner,
                x(-0.03),
                line + full * 0.85,
                x(0),
                line + full * 0.6,
                x(0.03),
                line + full * 0.85,
                x(half * 0.96),
                line + corner,
                x(0),
                line - 0.006 - 0.2 * Math.max(0, corner));
        pen.blob(
                colouring.flush(red).round(0.6),
                x(-half * 0.8),
                line + corner * 0.6 - 0.003,
                x(-half * 0.4),
                dip() - full * 0.95,
                x(half * 0.4),
                dip() - full * 0.95,
                x(half * 0.8),
                line + corner * 0.6 - 0.003,
                x(0),
                dip());
        if (corner > 0.03) {
            pen.blob(
                    colouring.line(),
                    x(-half * 0.84),
                    line + corner * 0.74,
                    x(0),
                    line + 0.004,
                    x(half * 0.84),
                    line + corner * 0.74,
                    x(half * 0.45),
                    dip() - 0.004,
                    x(-half * 0.45),
                    dip() - 0.004);
            pen.blob(
                    Ink.of(0xfaf5ea).round(0),
                    x(-half * 0.7),
                    line + corner * 0.6,
                    x(0),
                    line + 0.002,
                    x(half * 0.7),
                    line + corner * 0.6,
                    x(half * 0.4),
                    dip() + 0.012,
                    x(-half * 0.4),
                    dip() + 0.012);
        }
        pen.limb(
                colouring.line().sheer(0.92),
                0.014,
                0.014,
                x(-half),
                line + corner,
                x(-half * 0.5),
                line + 0.1 * corner,
                x(0),
                line - 0.004 - 0.1 * Math.max(0, corner),
                x(half * 0.5),
                line + 0.1 * corner,
                x(half),
                line + corner);
        for (int side = -1; side <= 1; side += 2) {
            pen.limb(
                    colouring.line().sheer(0.4),
                    0.004,
                    0.01,
                    x(side * half * 1.05),
                    line + corner + 0.02,
                    x(side * half * 1.1),
                    line + corner,
                    x(side * half * 1.04),
                    line + corner - 0.018);
        }
        pen.oval(
                Ink.of(colouring.skin().lighter(0.5)).round(0).sheer(0.3),
                x(0.02 * -model.shadeSide()),
                dip() - full * 0.5,
                half * 0.3,
                full * 0.18);
    }

    /** The lowest place of the line between the lips. */
    private double dip() {
        return line - 0.006 - (corner > 0.03 ? 0.03 : 0);
    }

    private double x(double right) {
        return model.onFace(right) + 0.03 * model.turn() * 0.39;
    }
}

package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** One eye, and the brow over it. */
final class EyeSketch {

    private static final int STEPS = 12;

    private final Model model;
    private final Persona persona;
    private final int side;
    private final double wide;
    private final double open;
    private final double lower;
    private final double slant;

    /** The eye on a side of the picture: -1 is left and 1 is right. */
    EyeSketch(Model model, int side) {
        this.model = model;
        this.persona = model.persona();
        this.side = side;
        this.wide = persona.between(Trait.EYE_SIZE, 0.07, 0.115);
        Expression expression = model.portrait().pose().expression();
        double lids = persona.between(Trait.EYE_OPENING, 0.44, 0.66) * wide;
        this.open = lids * (expression == Expression.STERN ? 0.8 : 1);
        this.lower = lids * (expression == Expression.SMILING ? 0.42 : 0.66);
        this.slant = persona.between(Trait.EYE_SLANT, -0.022, 0.036);
    }

    void draw() {
        Pen pen = model.head(Layer.SKIN);
        Colouring colouring = model.colouring();
        pen.blob(
                colouring.shadow().sheer(0.2),
                across(-1.25),
                upper(-1) + 0.01,
                across(0),
                upper(0) + 0.035,
                across(1.2),
                upper(1) + 0.025,
                across(0),
                lower(0) - 0.02);
        pen.polygon(Ink.of(0xf7f3ea).round(0.15), white());
        iris(pen);
        pen.limb(Ink.of(0x2a2530).round(0).sheer(0.3), 0.012, 0.02, lid(-0.02));
        double lashes = persona.trait(Trait.LASHES);
        Ink dark = Ink.of(Hue.of(0x1f1820).mix(colouring.brow().hue(), 0.3)).round(0);
        pen.limb(dark, 0.012 + 0.006 * lashes, 0.022 + 0.016 * lashes, lid(0.004));
        if (lashes > 0.5) {
            double reach = 0.9 * (lashes - 0.5);
            pen.polygon(
                    dark,
                    across(0.82),
                    upper(0.82) - 0.004,
                    across(1.05),
                    upper(1) - 0.008,
                    across(1.12 + reach),
                    upper(1) + 0.016 + 0.05 * reach,
                    across(0.8),
                    upper(0.8) + 0.016);
        }
        pen.limb(colouring.line().sheer(0.5), 0.007, 0.007, under());
        pen.limb(colouring.line().sheer(0.55), 0.006, 0.009, lid(0.032));
        new BrowSketch(model, side).draw(wide, open);
    }

    private void iris(Pen pen) {
        double gaze = -0.14 * model.turn() * side;
        double radius = Math.min(0.062, 0.6 * (open + lower) + 0.008);
        double y = model.eyeLine() + slant * 0.4 + 0.2 * (open - lower);
        double x = across(gaze);
        Hue hue = model.colouring().eyes();
        pen.polygon(Ink.of(hue.times(0.42)).round(0), clipped(x, y, radius));
        pen.polygon(Ink.of(hue.times(1.12)).round(0), clipped(x, y - radius * 0.06, radius * 0.8));
        pen.polygon(Ink.of(hue.lighter(0.35)).round(0).sheer(0.6), clipped(x, y - radius * 0.45, radius * 0.42));
        pen.polygon(Ink.of(0x141118).round(0), clipped(x, y, radius * 0.46));
        double shine = model.portrait().light().sign() * radius * 0.34;
        pen.disc(Ink.of(0xffffff).round(0).glowing(0.7), x + shine, y + radius * 0.3, radius * 0.26);
    }

    /** A disc that the lids cover in part. */
    private double[] clipped(double x, double y, double radius) {
        double[] points = new double[48];
        for (int i = 0; i < 24; i++) {
            double angle = 2 * StrictMath.PI * i / 24;
            double right = x + radius * 0.94 * StrictMath.cos(angle);
            double place = place(right);
            points[2 * i] = right;
            points[2 * i + 1] =
                    Math.clamp(y + radius * StrictMath.sin(angle), lower(place), Math.max(lower(place), upper(place)));
        }
        return points;
    }

    private double[] white() {
        double[] points = new double[4 * STEPS];
        for (int i = 0; i < STEPS; i++) {
            double place = -1 + 2.0 * i / STEPS;
            points[2 * i] = across(place);
            points[2 * i + 1] = upper(place);
            points[2 * STEPS + 2 * i] = across(-place);
            points[2 * STEPS + 2 * i + 1] = lower(-place);
        }
        return points;
    }

    private double[] lid(double above) {
        double[] points = new double[14];
        for (int i = 0; i < 7; i++) {
            double place = -1 + i / 3.0;
            points[2 * i] = across(place);
            points[2 * i + 1] = upper(place) + above;
        }
        return points;
    }

    private double[] under() {
        double[] points = new double[10];
        for (int i = 0; i < 5; i++) {
            double place = -0.5 + 0.375 * i;
            points[2 * i] = across(place);
            points[2 * i + 1] = lower(place) - 0.006;
        }
        return points;
    }

    /** Where a place of the eye is seen, from -1 at the nose to 1 at the temple. */
    private double across(double place) {
        return model.onFace(side * (model.eyeSpacing() + place * wide));
    }

    /** The place of the eye that is seen there. */
    private double place(double x) {
        double from = across(-1);
        return -1 + 2 * (x - from) / (across(1) - from);
    }

    private double upper(double place) {
        double inside = Math.max(0, 1 - place * place);
        return model.eyeLine() + slant * place + open * StrictMath.pow(inside, 0.72);
    }

    private double lower(double place) {
        double inside = Math.max(0, 1 - place * place);
        return model.eyeLine() + slant * place - lower * StrictMath.pow(inside, 0.85);
    }
}

package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;
import dev.loreboard.examples.sampler.draw.Pen;

/** The shape of a face, and how light lies on it. */
final class FaceSketch {

    private final Model model;
    private final Persona persona;
    private final Colouring colouring;

    FaceSketch(Model model) {
        this.model = model;
        this.persona = model.persona();
        this.colouring = model.colouring();
    }

    void draw() {
        Pen pen = model.head(Layer.SKIN);
        pen.blob(model.flesh(), edge(1));
        shade(pen);
        flush(pen);
        age(pen);
    }

    /** The points of the edge of the face, of which the sides are this much as far from the middle as they are. */
    private double[] edge(double share) {
        double half = model.half() * share;
        double jaw = half * persona.between(Trait.JAW, 0.58, 0.96);
        double cheek = half * persona.between(Trait.CHEEKS, 0.9, 1.03);
        double chin = half * persona.between(Trait.CHIN, 0.2, 0.54);
        double[] right = {chin, 0.012, jaw, 0.155, cheek, 0.36, half, 0.56, half * 0.95, 0.76, half * 0.6, 0.94};
        double[] points = new double[2 * right.length + 4];
        int at = put(points, 0, 0, -0.008);
        for (int i = 0; i < right.length; i += 2) {
            at = put(points, at, right[i], right[i + 1]);
        }
        at = put(points, at, 0, 0.995);
        for (int i = right.length - 2; i >= 0; i -= 2) {
            at = put(points, at, -right[i], right[i + 1]);
        }
        return points;
    }

    private int put(double[] points, int at, double right, double up) {
        points[at] = model.outline(right, up);
        points[at + 1] = up;
        return at + 2;
    }

    private void shade(Pen pen) {
        double side = model.shadeSide();
        double half = model.half();
        double jaw = half * persona.between(Trait.JAW, 0.58, 0.96);
        double cheek = half * persona.between(Trait.CHEEKS, 0.9, 1.03);
        int layers = model.isPoster() ? 1 : 3;
        for (int layer = 0; layer < layers; layer++) {
            double inner = 0.66 + 0.1 * layer;
            pen.blob(
                    colouring.shadow().sheer(model.isPoster() ? 0.36 : 0.15),
                    at(side * half * 0.96, 0.78),
                    0.8,
                    at(side * half * 0.99, 0.56),
                    0.56,
                    at(side * cheek * 0.985, 0.36),
                    0.36,
                    at(side * jaw * 0.98, 0.155),
                    0.155,
                    at(side * jaw * 0.42, 0.02),
                    0.02,
                    at(side * jaw * inner * 0.8, 0.13),
                    0.13,
                    at(side * cheek * inner * 0.92, 0.27),
                    0.27,
                    at(side * half * (inner + 0.1), 0.45),
                    0.45,
                    at(side * half * inner, 0.64),
                    0.64);
        }
        pen.oval(
                Ink.of(colouring.skin().lighter(0.3)).round(0).sheer(0.22),
                model.onFace(-side * half * 0.3),
                0.74,
                0.13,
                0.06);
        pen.oval(
                Ink.of(colouring.skin().lighter(0.3)).round(0).sheer(0.2),
                model.onFace(-side * half * 0.58),
                0.335,
                0.06,
                0.04);
        pen.oval(colouring.shadow().sheer(0.16), model.onFace(0), model.mouthLine() - 0.068, 0.07, 0.016);
    }

    private double at(double right, double up) {
        return model.outline(right, up);
    }

    private void flush(Pen pen) {
        boolean smiling = model.portrait().pose().expression() == Expression.SMILING;
        for (int side = -1; side <= 1; side += 2) {
            double x = model.onFace(side * model.half() * 0.6);
            for (int layer = 0; layer < 3; layer++) {
                double size = 1 - 0.26 * layer;
                pen.oval(
                        colouring.flush(0.5).sheer(smiling ? 0.13 : 0.085),
                        x,
                        model.noseLine() + 0.035,
                        0.1 * size,
                        0.07 * size);
            }
        }
    }

    private void age(Pen pen) {
        double age = Math.max(0, persona.trait(Trait.AGE) - 0.3);
        Ink fold = colouring.line().sheer(Math.min(0.5, age));
        double nose = model.noseLine();
        double mouth = model.mouthLine();
        for (int side = -1; side <= 1; side += 2) {
            double x = model.half() * 0.32;
            pen.limb(
                    fold,
                    0.006,
                    0.013,
                    model.onFace(side * x * 0.86),
                    nose + 0.02,
                    model.onFace(side * x * 1.22),
                    (nose + mouth) / 2 + 0.02,
                    model.onFace(side * x * 1.3),
                    mouth);
            double eye = model.eyeSpacing();
            double under = model.eyeLine() - 0.085;
            pen.limb(
                    fold,
                    0.006,
                    0.006,
                    model.onFace(side * (eye - 0.05)),
                    under,
                    model.onFace(side * eye),
                    under - 0.018,
                    model.onFace(side * (eye + 0.06)),
                    under);
        }
        for (int line = 0; line < 2; line++) {
            double up = 0.7 + 0.055 * line;
            pen.limb(
                    fold.sheer(Math.min(0.4, 0.8 * age)),
                    0.006,
                    0.006,
                    model.onFace(-0.15),
                    up,
                    model.onFace(0),
                    up + 0.012,
                    model.onFace(0.15),
                    up);
        }
    }
}

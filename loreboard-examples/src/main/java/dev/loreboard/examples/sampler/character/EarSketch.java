package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Pen;

/** Ears, of which a turned head shows one better than the other. */
final class EarSketch {

    private final Model model;

    EarSketch(Model model) {
        this.model = model;
    }

    /** What the face hides in part. */
    void drawBehind() {
        for (int side = -1; side <= 1; side += 2) {
            if (!isNear(side)) {
                draw(side);
            }
        }
    }

    /** The ear that a turned head shows. */
    void drawBefore() {
        for (int side = -1; side <= 1; side += 2) {
            if (isNear(side)) {
                draw(side);
            }
        }
    }

    private boolean isNear(int side) {
        return side * model.turn() < 0;
    }

    private void draw(int side) {
        Pen pen = model.head(Layer.EAR);
        Colouring colouring = model.colouring();
        double size = model.persona().between(Trait.EAR_SIZE, 0.085, 0.125);
        double y = model.noseLine() + 0.1;
        double near = -side * model.turn();
        double x = model.outline(side * model.half() * (1 - 0.17 * Math.max(0, near)), y) - side * 0.012;
        double out = side * size * (0.62 + 0.06 * near);
        if (model.persona().choices().ears() == Ears.POINTED) {
            pen.blob(
                    model.flesh(),
                    x,
                    y - size,
                    x + out * 0.6,
                    y - size * 0.3,
                    x + out * 1.5,
                    y + size * 1.1,
                    x + out * 2.5,
                    y + size * 2.1,
                    x + out * 1.2,
                    y + size * 1.75,
                    x,
                    y + size * 1.1);
            pen.blob(
                    colouring.shadow().sheer(0.45),
                    x + out * 0.2,
                    y - size * 0.4,
                    x + out * 0.7,
                    y + size * 0.4,
                    x + out * 1.7,
                    y + size * 1.5,
                    x + out * 0.8,
                    y + size * 1.1,
                    x + out * 0.2,
                    y + size * 0.5);
        } else {
            pen.blob(
                    model.flesh(),
                    x,
                    y - size,
                    x + out * 0.6,
                    y - size * 0.75,
                    x + out * 1.05,
                    y + size * 0.3,
                    x + out * 0.8,
                    y + size * 1.05,
                    x,
                    y + size);
            pen.blob(
                    colouring.shadow().sheer(0.45),
                    x + out * 0.2,
                    y - size * 0.5,
                    x + out * 0.6,
                    y,
                    x + out * 0.7,
                    y + size * 0.6,
                    x + out * 0.2,
                    y + size * 0.6);
        }
    }
}

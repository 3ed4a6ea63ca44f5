package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Pen;

/** Ears, of which a turned head shows one better than the other. */
final class EarSketch {

    private final Model model;

    EarSketch(Model model) {
        this.model = model;
    }

    void draw() {
        draw(-1);
        draw(1);
    }

    private void draw(int side) {
        Pen pen = model.head(Layer.EAR);
        Colouring colouring = model.colouring();
        double size = model.persona().between(Trait.EAR_SIZE, 0.085, 0.125);
        double y = model.noseLine() + 0.1;
        double near = -side * model.turn();
        double x = model.outline(side * model.half() * (1 - 0.1 * Math.max(0, near)), y) - side * 0.012;
        double out = side * size * (0.62 - 0.1 * near);
        if (model.persona().choices().ears() == Ears.POINTED) {
            pen.blob(colouring.face(), x, y - size, x + out * 0.6, y - size * 0.3, x + out * 1.5, y + size * 1.1, x + out * 2.5, y + size * 2.1, x + out * 1.2, y + size * 1.75, x, y + size * 1.1);
            pen.blob(colouring.shadow().sheer(0.45), x + out * 0.2, y - size * 0.4, x + out * 0.7, y + size * 0.4, x + out * 1.7, y + size * 1.5, x + out * 0.8, y + size * 1.1, x + out * 0.2, y + size * 0.5);
        } else {
            pen.blob(colouring.face(), x, y - size, x + out * 0.6, y - size * 0.75, x + out * 1.05, y + size * 0.3, x + out * 0.8, y + size * 1.05, x, y + size);
            pen.blob(colouring.shadow().sheer(0.45), x + out * 0.2, y - size * 0.5, x + out * 0.6, y, x + out * 0.7, y + size * 0.6, x + out * 0.2, y + size * 0.6);
        }
    }
}

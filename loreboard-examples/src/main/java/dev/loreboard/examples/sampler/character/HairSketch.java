package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;

/** Hair in front of the head. */
final class HairSketch {

    private final Model model;
    private final Scalp scalp;
    private final Ink ink;
    private final double half;

    HairSketch(Model model) {
        this.model = model;
        this.scalp = new Scalp(model);
        this.ink = model.colouring().locks();
        this.half = model.half();
    }

    void draw() {
        double volume = scalp.volume();
        switch (model.persona().choices().hairStyle()) {
            case BALD -> {}
            case CROPPED -> {
                scalp.cap(ink.darker(0.12), 0.014, 0.46, -1, 0.5, -0.88, 0.72, -0.5, 0.815, 0, 0.83, 0.5, 0.815, 0.88, 0.72, 1, 0.5);
            }
            case PARTED -> {
                scalp.cap(ink, volume, 0.44, -1, 0.48, -0.86, 0.68, -0.5, 0.86, 0, 0.8, 0.5, 0.72, 0.86, 0.66, 1, 0.48);
                scalp.strands(ink, -0.45, 0.95, -0.1, 0.83, 0.2, 0.78, 0.5, 0.74, 0.8, 0.7);
            }
            case SHAGGY -> shaggy(volume + 0.02);
            case BOB -> {
                scalp.cap(ink, volume + 0.02, 0.12, -0.94, 0.14, -0.86, 0.46, -0.8, 0.655, -0.4, 0.66, 0, 0.67, 0.4, 0.66, 0.8, 0.655, 0.86, 0.46, 0.94, 0.14);
                scalp.strands(ink, 0, 0.98, -0.75, 0.67, -0.5, 0.67, -0.2, 0.68, 0.2, 0.68, 0.5, 0.67, 0.75, 0.67);
            }
            case LONG -> {
                scalp.cap(ink, volume + 0.015, -0.5, -0.92, -0.52, -0.93, 0.2, -0.86, 0.5, -0.72, 0.66, -0.42, 0.8, -0.12, 0.92, 0.42, 0.78, 0.74, 0.64, 0.86, 0.5, 0.93, 0.2, 0.92, -0.52);
                scalp.strands(ink, -0.12, 0.99, -0.9, 0.4, -0.8, 0.58, -0.5, 0.78, 0.5, 0.76, 0.8, 0.58, 0.9, 0.4);
            }
            case BRAIDS -> {
                scalp.cap(ink, volume, 0.22, -0.93, 0.2, -0.88, 0.5, -0.7, 0.7, -0.35, 0.84, 0, 0.92, 0.35, 0.84, 0.7, 0.7, 0.88, 0.5, 0.93, 0.2);
                scalp.strands(ink, 0, 1, -0.9, 0.46, -0.72, 0.7, -0.4, 0.84, 0.4, 0.84, 0.72, 0.7, 0.9, 0.46);
                braid(-1);
                braid(1);
            }
            case BUN, PONYTAIL -> {
                scalp.cap(ink, 0.03, 0.46, -1, 0.5, -0.86, 0.7, -0.45, 0.83, 0, 0.86, 0.45, 0.83, 0.86, 0.7, 1, 0.5);
                scalp.strands(ink, 0, 1.01, -0.8, 0.74, -0.5, 0.84, -0.2, 0.87, 0.2, 0.87, 0.5, 0.84, 0.8, 0.74);
            }
            case CURLY -> curly(volume);
            case MOHAWK -> mohawk(volume);
        }
    }

    private void shaggy(double volume) {
        scalp.cap(ink, volume, 0.4, -1, 0.4, -0.82, 0.66, -0.62, 0.74, -0.36, 0.66, -0.22, 0.76, 0.02, 0.68, 0.2, 0.77, 0.42, 0.68, 0.62, 0.75, 0.84, 0.64, 1, 0.4);
        for (int tuft = 0; tuft < 9; tuft++) {
            double angle = StrictMath.PI * (0.04 + 0.115 * tuft);
            double right = (half + volume) * StrictMath.cos(angle);
            double up = 0.62 + (0.4 + volume) * StrictMath.sin(angle);
            double lean = tuft % 2 == 0 ? 0.05 : -0.03;
            scalp.pen().limb(ink, 0.15, 0.008, scalp.skull(right * 0.82, up), up - 0.05, scalp.skull(right * 1.02, up), up, scalp.skull(right * 1.1 + lean, up), up + 0.05 * (1 - 0.5 * tuft % 2));
        }
        scalp.strands(ink, 0.1, 0.99, -0.7, 0.75, -0.36, 0.7, 0.02, 0.72, 0.42, 0.72, 0.75, 0.7);
    }

    private void curly(double volume) {
        double radius = 0.085 + 0.5 * volume;
        for (int ring = 0; ring < 3; ring++) {
            int count = 11 - 2 * ring;
            for (int curl = 0; curl < count; curl++) {
                double angle = StrictMath.PI * (-0.1 + 1.2 * (curl + 0.5) / count);
                double reach = 1.06 + 0.8 * volume - 0.2 * ring;
                double right = half * reach * StrictMath.cos(angle);
                double up = 0.66 + 0.36 * reach * StrictMath.sin(angle);
                if (ring == 0 || up > 0.76) {
                    curl(scalp.skull(right, up), up, radius * (1 - 0.1 * ring), (curl + ring) % 3);
                }
            }
        }
    }

    private void curl(double x, double y, double radius, int tone) {
        Ink own = tone == 0 ? ink : tone == 1 ? ink.darker(0.12) : ink.lighter(0.06);
        scalp.pen().disc(own, x, y, radius);
        scalp.pen().limb(Ink.of(ink.hue().darker(0.45)).round(0).sheer(0.5), 0.008, 0.008, x - radius * 0.6, y, x, y - radius * 0.6, x + radius * 0.55, y - radius * 0.1, x + radius * 0.1, y + radius * 0.35);
        scalp.pen().limb(Ink.of(ink.hue().lighter(0.35)).round(0).sheer(0.4), 0.006, 0.012, x - radius * 0.6, y + radius * 0.3, x - radius * 0.2, y + radius * 0.65, x + radius * 0.35, y + radius * 0.6);
    }

    private void mohawk(double volume) {
        Ink stubble = Ink.of(ink.hue().mix(model.colouring().skin(), 0.35)).round(0.6);
        scalp.cap(stubble.sheer(0.55), 0.004, 0.48, -1, 0.5, -0.9, 0.72, -0.5, 0.82, 0, 0.84, 0.5, 0.82, 0.9, 0.72, 1, 0.5);
        double tall = 0.13 + 1.4 * volume;
        for (int spike = 0; spike < 5; spike++) {
            double base = half * (-0.3 + 0.15 * spike) * 0.9;
            double tip = base * 2.1;
            double high = 1 + tall - 0.018 * (spike - 2) * (spike - 2);
            scalp.pen().limb(spike % 2 == 0 ? ink : ink.lighter(0.1), 0.15, 0.01, model.onFace(base), 0.84, model.outline(base * 1.2, 1), 1, model.outline(tip, high), high);
        }
    }

    private void braid(int side) {
        for (int knot = 0; knot < 9; knot++) {
            double down = 0.2 - 0.085 * knot;
            double x = scalp.skull(side * (half + 0.055 + 0.008 * knot), 0.2);
            double thick = 0.082 - 0.0035 * knot;
            scalp.pen().oval(knot % 2 == 0 ? ink : ink.darker(0.14), x + (knot % 2 == 0 ? 0.012 : -0.012), down, thick, 0.06);
            scalp.pen().limb(Ink.of(ink.hue().darker(0.5)).round(0).sheer(0.5), 0.007, 0.012, x - thick * 0.8, down + 0.01, x, down - 0.04, x + thick * 0.8, down - 0.012);
        }
    }
}

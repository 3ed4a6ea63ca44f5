package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.draw.Ink;

/** Hair in front of the head. */
final class HairSketch {

    private final Model model;
    private final Scalp scalp;
    private final Ink ink;
    private final CurlSketch curls;
    private final SpikeSketch spikes;

    HairSketch(Model model) {
        this.model = model;
        this.scalp = new Scalp(model);
        this.ink = model.colouring().locks();
        this.curls = new CurlSketch(model, scalp);
        this.spikes = new SpikeSketch(model, scalp);
    }

    void draw() {
        double volume = scalp.volume();
        switch (model.persona().choices().hairStyle()) {
            case BALD -> {}
            case CROPPED ->
                scalp.cap(ink.darker(0.12), 0.014, 0.46, Symmetry.of(0, 0.83, 0.5, 0.815, 0.88, 0.72, 1, 0.5));
            case PARTED -> {
                scalp.cap(ink, volume, 0.44, -1, 0.48, -0.86, 0.68, -0.5, 0.86, 0, 0.8, 0.5, 0.72, 0.86, 0.66, 1, 0.48);
                scalp.strands(ink, -0.45, 0.95, -0.1, 0.83, 0.2, 0.78, 0.5, 0.74, 0.8, 0.7);
            }
            case SHAGGY -> shaggy(volume + 0.02);
            case BOB -> {
                scalp.cap(
                        ink, volume + 0.02, 0.12, Symmetry.of(0, 0.67, 0.4, 0.66, 0.8, 0.655, 0.86, 0.46, 0.94, 0.14));
                scalp.strands(ink, 0, 0.98, Symmetry.of(0.2, 0.68, 0.5, 0.67, 0.75, 0.67));
            }
            case LONG -> {
                scalp.cap(
                        ink,
                        volume + 0.015,
                        -0.5,
                        Symmetry.of(0, 0.92, 0.42, 0.79, 0.73, 0.65, 0.86, 0.5, 0.93, 0.2, 0.92, -0.52));
                scalp.strands(ink, 0, 0.99, Symmetry.of(0.5, 0.77, 0.8, 0.58, 0.9, 0.4));
            }
            case BRAIDS -> {
                scalp.cap(ink, volume, 0.22, Symmetry.of(0, 0.92, 0.35, 0.84, 0.7, 0.7, 0.88, 0.5, 0.93, 0.2));
                scalp.strands(ink, 0, 1, Symmetry.of(0.4, 0.84, 0.72, 0.7, 0.9, 0.46));
                curls.braid(-1);
                curls.braid(1);
            }
            case BUN, PONYTAIL -> {
                scalp.cap(ink, 0.03, 0.46, Symmetry.of(0, 0.86, 0.45, 0.83, 0.86, 0.7, 1, 0.5));
                scalp.strands(ink, 0, 1.01, Symmetry.of(0.2, 0.87, 0.5, 0.84, 0.8, 0.74));
            }
            case CURLY -> curls.curls(volume);
            case MOHAWK -> spikes.mohawk(volume);
        }
    }

    private void shaggy(double volume) {
        scalp.cap(
                ink, volume, 0.4, -1, 0.4, -0.82, 0.66, -0.62, 0.74, -0.36, 0.66, -0.22, 0.76, 0.02, 0.68, 0.2, 0.77,
                0.42, 0.68, 0.62, 0.75, 0.84, 0.64, 1, 0.4);
        spikes.tufts(volume);
        scalp.strands(ink, 0.1, 0.99, -0.7, 0.75, -0.36, 0.7, 0.02, 0.72, 0.42, 0.72, 0.75, 0.7);
    }
}

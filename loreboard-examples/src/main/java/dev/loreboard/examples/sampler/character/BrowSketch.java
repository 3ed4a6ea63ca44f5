package dev.loreboard.examples.sampler.character;

/** A brow, which tells most of a mood. */
final class BrowSketch {

    private final Model model;
    private final Persona persona;
    private final int side;

    /** The brow on a side of the picture: -1 is left and 1 is right. */
    BrowSketch(Model model, int side) {
        this.model = model;
        this.persona = model.persona();
        this.side = side;
    }

    /** Draws it over an eye that is this wide and open. */
    void draw(double wide, double open) {
        double base = model.eyeLine() + open + persona.between(Trait.BROW_HEIGHT, 0.05, 0.09);
        double angle = persona.between(Trait.BROW_ANGLE, -0.016, 0.02);
        double mood = mood();
        double thick = persona.between(Trait.BROW_THICKNESS, 0.02, 0.056);
        double[] line = {
            x(-1.12 * wide), base - angle + mood,
            x(-0.3 * wide), base + 0.018 + mood * 0.4,
            x(0.6 * wide), base + 0.03 + angle * 0.6,
            x(1.4 * wide), base + angle - 0.004 - mood * 0.15
        };
        model.head(Layer.SKIN).limb(model.colouring().brow(), thick, thick * 0.4, line);
    }

    private double mood() {
        return switch (model.portrait().pose().expression()) {
            case CALM -> 0;
            case SMILING -> 0.014;
            case STERN -> -0.028;
        };
    }

    private double x(double outwards) {
        return model.onFace(side * (model.eyeSpacing() + outwards));
    }
}

package dev.loreboard.vector.taste;

/** What a person did with an entry. */
public enum Reaction {
    LIKED(1),
    SAVED(1.5),
    HIDDEN(0);

    private final double weight;

    Reaction(double weight) {
        this.weight = weight;
    }

    /** How much it says about what the person wants; nothing for what they do not want. */
    public double weight() {
        return weight;
    }
}

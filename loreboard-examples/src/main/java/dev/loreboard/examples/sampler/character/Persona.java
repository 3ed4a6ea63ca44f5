package dev.loreboard.examples.sampler.character;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What makes a person the same in every picture: how the face is built, and its colours, hair and marks. Does not
 * change, and may be shared between threads.
 *
 * @param traits each trait, from 0 to 1
 */
public record Persona(Map<Trait, Double> traits, Choices choices) {

    /** Takes a copy of the traits, none of which may be missing. */
    public Persona {
        Map<Trait, Double> copy = new EnumMap<>(traits);
        for (Trait trait : Trait.values()) {
            double value = copy.getOrDefault(trait, Double.NaN);
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("The trait " + trait + " is " + value + ", not from 0 to 1.");
            }
        }
        traits = Collections.unmodifiableMap(copy);
    }

    /** A person of their own for each seed. */
    public static Persona of(long seed) {
        return new Birth(seed).persona();
    }

    /** How much of a trait there is, from 0 to 1. */
    public double trait(Trait trait) {
        return traits.getOrDefault(trait, 0.0);
    }

    /** A trait as a measure that goes from one number to another. */
    double between(Trait trait, double from, double to) {
        return from + trait(trait) * (to - from);
    }

    /**
     * Somebody on the way to a stranger: the same person at 0, and the stranger at 1. Traits move evenly; a choice
     * becomes the stranger's with this chance, and stays the stranger's with every larger amount.
     *
     * @param seed of the stranger
     */
    public Persona drifted(double amount, long seed) {
        if (!(amount >= 0 && amount <= 1)) {
            throw new IllegalArgumentException("A person cannot drift by " + amount + ", only by 0 to 1.");
        }
        Birth birth = new Birth(~seed);
        Persona stranger = birth.persona();
        Map<Trait, Double> moved = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            double target = stranger.trait(trait);
            moved.put(trait, amount == 1 ? target : trait(trait) + (target - trait(trait)) * amount);
        }
        return new Persona(moved, choices.towards(stranger.choices, amount, birth.chance()));
    }

    /** From 0 for the same person to 1 for one that differs in everything; strangers are about a half apart. */
    public double distanceTo(Persona other) {
        double sum = 0;
        for (Trait trait : Trait.values()) {
            sum += Math.abs(trait(trait) - other.trait(trait));
        }
        return 0.5 * sum / Trait.values().length + 0.5 * choices.distanceTo(other.choices);
    }
}

package dev.loreboard.examples.sampler.character;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a person has one of several of.
 *
 * @param side where a mark is, as one sees it
 */
public record Choices(
        Complexion complexion,
        HairStyle hairStyle,
        HairColour hairColour,
        Beard beard,
        EyeColour eyeColour,
        Ears ears,
        Mark mark,
        Side side) {

    /** Each of the two with its chance: nothing of the other at 0, and all of it at 1. */
    Choices towards(Choices other, double amount, SplittableRandom chance) {
        return new Choices(
                either(complexion, other.complexion, amount, chance),
                either(hairStyle, other.hairStyle, amount, chance),
                either(hairColour, other.hairColour, amount, chance),
                either(beard, other.beard, amount, chance),
                either(eyeColour, other.eyeColour, amount, chance),
                either(ears, other.ears, amount, chance),
                either(mark, other.mark, amount, chance),
                either(side, other.side, amount, chance));
    }

    /** The share of choices that are not the same. */
    double distanceTo(Choices other) {
        List<Enum<?>> mine = all();
        List<Enum<?>> theirs = other.all();
        long different = IntStream.range(0, mine.size())
                .filter(i -> !mine.get(i).equals(theirs.get(i)))
                .count();
        return different / (double) mine.size();
    }

    private List<Enum<?>> all() {
        return List.of(complexion, hairStyle, hairColour, beard, eyeColour, ears, mark, side);
    }

    private static <T> T either(T own, T other, double amount, SplittableRandom chance) {
        return chance.nextDouble() < amount ? other : own;
    }
}

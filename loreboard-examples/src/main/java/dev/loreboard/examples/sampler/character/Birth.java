package dev.loreboard.examples.sampler.character;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws a person from a seed. Some things go together: beards with heavy brows, lashes with full lips, grey with age. */
final class Birth {

    private static final List<HairColour> YOUNG = List.of(
            HairColour.BLACK,
            HairColour.BROWN,
            HairColour.CHESTNUT,
            HairColour.AUBURN,
            HairColour.GINGER,
            HairColour.BLOND,
            HairColour.BLOND,
            HairColour.WHITE,
            HairColour.TEAL,
            HairColour.VIOLET);
    private static final List<HairColour> OLD = List.of(HairColour.GREY, HairColour.WHITE);
    private static final List<HairStyle> MANLY = List.of(
            HairStyle.BALD,
            HairStyle.CROPPED,
            HairStyle.PARTED,
            HairStyle.SHAGGY,
            HairStyle.LONG,
            HairStyle.PONYTAIL,
            HairStyle.BRAIDS,
            HairStyle.CURLY,
            HairStyle.MOHAWK);
    private static final List<HairStyle> WOMANLY = List.of(
            HairStyle.CROPPED,
            HairStyle.SHAGGY,
            HairStyle.BOB,
            HairStyle.LONG,
            HairStyle.BUN,
            HairStyle.PONYTAIL,
            HairStyle.BRAIDS,
            HairStyle.CURLY,
            HairStyle.MOHAWK);

    private final SplittableRandom chance;

    Birth(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** What is left of chance after the last person. */
    SplittableRandom chance() {
        return chance;
    }

    Persona persona() {
        Map<Trait, Double> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            traits.put(trait, chance.nextDouble());
        }
        boolean manly = chance.nextBoolean();
        double soft = manly ? 0 : 1;
        for (Trait trait : List.of(Trait.LASHES, Trait.LIPS, Trait.EYE_SIZE, Trait.BROW_HEIGHT)) {
            traits.merge(trait, soft, Birth::nearer);
        }
        for (Trait trait : List.of(Trait.JAW, Trait.BROW_THICKNESS, Trait.NECK, Trait.SHOULDERS)) {
            traits.merge(trait, 1 - soft, Birth::nearer);
        }
        double age = traits.getOrDefault(Trait.AGE, 0.0);
        traits.put(Trait.AGE, age * age);
        return new Persona(traits, choices(manly, age * age > 0.6));
    }

    private static double nearer(double value, double usual) {
        return 0.55 * value + 0.45 * usual;
    }

    private Choices choices(boolean manly, boolean old) {
        return new Choices(
                chance.nextDouble() < 0.74 ? Complexion.NATURAL : any(List.of(Complexion.values())),
                any(manly ? MANLY : WOMANLY),
                any(old ? OLD : YOUNG),
                manly ? any(List.of(Beard.values())) : Beard.NONE,
                any(List.of(EyeColour.values())),
                chance.nextDouble() < 0.68 ? Ears.ROUND : Ears.POINTED,
                any(List.of(Mark.values())),
                any(List.of(Side.values())));
    }

    private <T> T any(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }
}

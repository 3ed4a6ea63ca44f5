package dev.loreboard.examples.sampler.character;

import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All about a portrait but the person in it.
 *
 * @param light the side that the light comes from
 * @param colour of the outfit
 * @param seed for what is left to chance, like the hills behind
 */
public record Portrait(
        Pose pose,
        TimeOfDay time,
        Side light,
        Backdrop backdrop,
        Outfit outfit,
        Shade colour,
        Style style,
        Palette palette,
        long seed) {

    /** A portrait that the seed decides. */
    public static Portrait any(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        return new Portrait(
                new Pose(
                        any(List.of(Facing.values()), chance),
                        0.16 * (2 * chance.nextDouble() - 1),
                        any(List.of(Expression.values()), chance)),
                any(List.of(TimeOfDay.values()), chance),
                any(List.of(Side.values()), chance),
                any(List.of(Backdrop.values()), chance),
                any(List.of(Outfit.values()), chance),
                any(List.of(Shade.values()), chance),
                any(List.of(Style.values()), chance),
                any(List.of(Palette.values()), chance),
                seed);
    }

    private static <T> T any(List<T> values, SplittableRandom chance) {
        return values.get(chance.nextInt(values.size()));
    }

    /** The same in another style. */
    public Portrait with(Style wanted) {
        return new Portrait(pose, time, light, backdrop, outfit, colour, wanted, palette, seed);
    }

    /** The same in another pose. */
    public Portrait with(Pose wanted) {
        return new Portrait(wanted, time, light, backdrop, outfit, colour, style, palette, seed);
    }

    /** The same in other clothes. */
    public Portrait with(Outfit wanted, Shade dyed) {
        return new Portrait(pose, time, light, backdrop, wanted, dyed, style, palette, seed);
    }
}

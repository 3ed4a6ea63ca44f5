package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;

/** The light and the hand under which somebody sits for a picture; the seed gives the land behind its shape. */
public record Sitting(long seed, Style style, Palette palette, TimeOfDay time, boolean lightFromLeft) {}

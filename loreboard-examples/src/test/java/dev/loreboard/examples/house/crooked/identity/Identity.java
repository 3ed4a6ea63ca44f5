package dev.loreboard.examples.house.crooked.identity;

import dev.loreboard.examples.house.crooked.clip.Clip;

/** Leans on a room of clip that is not lent to it. */
public record Identity(Clip clip) {}

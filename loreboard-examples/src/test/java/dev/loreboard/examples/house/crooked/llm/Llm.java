package dev.loreboard.examples.house.crooked.llm;

import dev.loreboard.examples.house.crooked.clip.Clip;

/** Leans on a module beside it. */
public record Llm(Clip clip) {}

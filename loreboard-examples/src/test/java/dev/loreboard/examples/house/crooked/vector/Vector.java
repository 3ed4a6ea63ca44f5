package dev.loreboard.examples.house.crooked.vector;

import dev.loreboard.examples.house.crooked.llm.Llm;

/** Leans on a module beside it. */
public record Vector(Llm llm) {}

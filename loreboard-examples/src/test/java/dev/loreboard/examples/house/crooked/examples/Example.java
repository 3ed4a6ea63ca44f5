package dev.loreboard.examples.house.crooked.examples;

/** The top of the house. */
public final class Example {}

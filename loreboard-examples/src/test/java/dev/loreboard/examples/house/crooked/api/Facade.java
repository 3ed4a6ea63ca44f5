package dev.loreboard.examples.house.crooked.api;

/** What rooms must not use. */
public final class Facade {}

package dev.loreboard.examples.house.crooked.api;

/** What rooms may use. */
public final class Progress {}

package dev.loreboard.examples.house.crooked.utils;

/** A drawer, in a package named by what its classes are. */
public final class StringUtils {}

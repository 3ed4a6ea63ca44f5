package dev.loreboard.examples.studio.accounts;

/** Somebody with an account. */
public record Person(long number, String name) {}

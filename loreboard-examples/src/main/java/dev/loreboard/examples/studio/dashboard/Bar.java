package dev.loreboard.examples.studio.dashboard;

/** A word, and how many there are of it. */
record Bar(String label, long number) {}

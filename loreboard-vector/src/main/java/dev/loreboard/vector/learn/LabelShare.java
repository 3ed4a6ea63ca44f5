package dev.loreboard.vector.learn;

/** A label, and how probable it is, from 0 to 1. */
public record LabelShare(String label, double probability) {}

package dev.loreboard.examples.sampler.music;

/**
 * A note on paper.
 *
 * @param start in beats from the beginning
 * @param length in beats
 * @param pitch as MIDI numbers it; of drums, which one is beaten
 * @param loudness from 0 to 1
 */
public record Note(Instrument instrument, double start, double length, int pitch, double loudness) {}

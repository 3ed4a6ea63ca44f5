package dev.loreboard.clip.audio;

/**
 * How fast the beat is.
 *
 * @param beatsPerMinute from 40 to 220
 * @param clarity how much the sound is like itself one beat later, from 0 to 1; below a quarter there is hardly a beat
 */
public record Tempo(double beatsPerMinute, double clarity) {}

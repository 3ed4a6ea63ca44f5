package dev.loreboard.examples.sampler.sound;

import java.util.SplittableRandom;

/** What an instrument sounds like. */
interface Timbre {

    /**
     * The samples of a note, until it has died away.
     *
     * @param hertz of drums, which of them is beaten
     * @param seconds for which it is held
     * @param loudness from 0 to 1
     * @param rate in samples a second
     */
    float[] play(double hertz, double seconds, double loudness, int rate, SplittableRandom chance);
}

package dev.loreboard.examples.sampler.sound;

/**
 * How loud a note is from its beginning to its end.
 *
 * @param attack how many seconds it takes to be there
 * @param release how many seconds it takes to be gone
 */
record Swell(double attack, double release) {

    /** How many samples a note of a length takes in all. */
    int samples(double seconds, int rate) {
        return (int) ((Math.max(seconds, attack) + release) * rate);
    }

    /** From 0 to 1, at a sample of a note. */
    float at(int sample, double seconds, int rate) {
        double time = (double) sample / rate;
        double held = Math.max(seconds, attack);
        double up = time < attack ? time / attack : 1;
        double down = time > held ? Math.max(0, 1 - (time - held) / release) : 1;
        return (float) (up * down * down);
    }
}

package dev.loreboard.clip.audio;

/** Sound that tests play: clicks, sweeps, and scales of plucked notes. */
final class Played {

    static final int RATE = 22_050;

    private Played() {}

    /** Short decaying tones, so many a minute. */
    static Sound clicks(double beatsPerMinute, double seconds) {
        float[] samples = new float[(int) (RATE * seconds)];
        for (double beat = 0.25; beat < seconds; beat += 60 / beatsPerMinute) {
            int start = (int) (beat * RATE);
            for (int index = 0; index < 800 && start + index < samples.length; index++) {
                samples[start + index] = (float) (0.5 * Math.sin(0.3 * index) * Math.exp(-index / 200.0));
            }
        }
        return Sound.of(RATE, samples);
    }

    /** A tone that stays on one frequency. */
    static Sound tone(double hertz, double height, double seconds) {
        float[] samples = new float[(int) (RATE * seconds)];
        for (int index = 0; index < samples.length; index++) {
            samples[index] = (float) (height * Math.sin(2 * Math.PI * hertz * index / RATE));
        }
        return Sound.of(RATE, samples);
    }

    /** A scale up and down, and the chord of its first note. */
    static Sound scale(int tonic, Key.Mode mode) {
        int[] steps = switch (mode) {
            case MAJOR -> new int[] {0, 2, 4, 5, 7, 9, 11, 12, 11, 9, 7, 5, 4, 2, 0};
            case MINOR -> new int[] {0, 2, 3, 5, 7, 8, 10, 12, 10, 8, 7, 5, 3, 2, 0};
        };
        int note = RATE / 4;
        float[] samples = new float[note * (steps.length + 6)];
        for (int index = 0; index < steps.length; index++) {
            pluck(samples, index * note, note, tonic + steps[index]);
        }
        for (int step : new int[] {0, steps[2], 7, 12}) {
            pluck(samples, steps.length * note, 6 * note, tonic + step);
        }
        return Sound.of(RATE, samples);
    }

    private static void pluck(float[] samples, int start, int length, int semitones) {
        double hertz = 261.6255653 * Math.pow(2, semitones / 12.0);
        for (int index = 0; index < length; index++) {
            double time = (double) index / RATE;
            for (int overtone = 1; overtone <= 4; overtone++) {
                samples[start + index] += (float)
                        (0.1 / overtone * Math.sin(2 * Math.PI * hertz * overtone * time) * Math.exp(-2 * time));
            }
        }
    }
}

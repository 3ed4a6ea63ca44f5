package dev.loreboard.clip.audio;

import java.util.Optional;

/** Finds the key whose notes are most like those of a piece, by the profiles of Krumhansl and Kessler (1982). */
final class KeyFinder {

    private static final double[] MAJOR = {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
    private static final double[] MINOR = {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17};

    private KeyFinder() {}

    static Optional<Key> key(double[] chroma) {
        Optional<Key> best = Optional.empty();
        for (Key.Mode mode : Key.Mode.values()) {
            double[] profile = switch (mode) {
                case MAJOR -> MAJOR;
                case MINOR -> MINOR;
            };
            for (int tonic = 0; tonic < chroma.length; tonic++) {
                double likeness = correlation(chroma, profile, tonic);
                if (likeness > best.map(Key::likeness).orElse(0.0)) {
                    best = Optional.of(new Key(tonic, mode, likeness));
                }
            }
        }
        return best;
    }

    /** Pearson's; 0 where all notes are equally there. */
    private static double correlation(double[] chroma, double[] profile, int tonic) {
        double meanNote = mean(chroma);
        double meanProfile = mean(profile);
        double both = 0;
        double notes = 0;
        double profiles = 0;
        for (int note = 0; note < chroma.length; note++) {
            double one = chroma[(note + tonic) % chroma.length] - meanNote;
            double other = profile[note] - meanProfile;
            both += one * other;
            notes += one * one;
            profiles += other * other;
        }
        return notes == 0 ? 0 : both / Math.sqrt(notes * profiles);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }
}

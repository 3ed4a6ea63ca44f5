package dev.loreboard.examples.sampler.sound;

import dev.loreboard.examples.sampler.music.Instrument;
import java.util.List;

/** Who plays an instrument, how loud beside the others, and where. */
final class Orchestra {

    private Orchestra() {}

    static Timbre timbre(Instrument instrument) {
        return switch (instrument) {
            case FLUTE -> new Sustained(new Swell(0.06, 0.12), 1, 0, 0.004, 0.06, Orchestra::soft);
            case HORN -> new Sustained(new Swell(0.09, 0.18), 2, 0.002, 0.001, 0.01, Orchestra::brass);
            case FIDDLE -> new Sustained(new Swell(0.08, 0.16), 1, 0, 0.006, 0.02, Orchestra::open);
            case STRINGS -> new Sustained(new Swell(0.05, 0.2), 3, 0.004, 0.002, 0.01, Orchestra::open);
            case CHOIR -> new Sustained(new Swell(0.3, 0.6), 3, 0.005, 0.004, 0.03, Orchestra::aah);
            case PAD -> new Sustained(new Swell(0.5, 0.9), 3, 0.006, 0.001, 0, Orchestra::soft);
            case BELLS -> new Struck(List.of(1.0, 2.0, 3.01, 4.22, 5.43), 2.6);
            case HARP -> new Plucked(0.55, 3.2);
            case LUTE -> new Plucked(0.3, 2.0);
            case BASS -> new Plucked(0.8, 3.6);
            case DRUMS -> new Beaten(62, 190, 0.85, 0.9);
            case SHAKER -> new Beaten(150, 400, 0.1, 0.35);
        };
    }

    static double level(Instrument instrument) {
        return switch (instrument) {
            case FLUTE -> 0.5;
            case HORN -> 0.55;
            case FIDDLE -> 0.42;
            case STRINGS -> 0.34;
            case CHOIR -> 0.3;
            case PAD -> 0.26;
            case BELLS -> 0.34;
            case HARP -> 0.5;
            case LUTE -> 0.48;
            case BASS -> 0.75;
            case DRUMS -> 0.9;
            case SHAKER -> 0.3;
        };
    }

    /** From -1 on the left to 1 on the right. */
    static double place(Instrument instrument) {
        return switch (instrument) {
            case FLUTE -> 0.2;
            case HORN -> 0.35;
            case FIDDLE -> -0.25;
            case BELLS -> 0.3;
            case HARP -> -0.4;
            case LUTE -> 0.4;
            case STRINGS -> -0.3;
            case SHAKER -> 0.5;
            case CHOIR, PAD, BASS, DRUMS -> 0;
        };
    }

    private static double soft(double hertz) {
        return fallingFrom(900, hertz);
    }

    private static double brass(double hertz) {
        return fallingFrom(1400, hertz);
    }

    private static double open(double hertz) {
        return fallingFrom(2600, hertz);
    }

    private static double fallingFrom(double bend, double hertz) {
        return 1 / (1 + (hertz / bend) * (hertz / bend));
    }

    /** Where a mouth that is open lets sound through. */
    private static double aah(double hertz) {
        return 0.15 + peak(hertz, 700, 160) + 0.7 * peak(hertz, 1100, 200) + 0.25 * peak(hertz, 2600, 350);
    }

    private static double peak(double hertz, double centre, double width) {
        double off = (hertz - centre) / width;
        return StrictMath.exp(-off * off / 2);
    }
}

package dev.loreboard.clip.audio;

/** How high a tone sounds. */
public enum MelScale {
    /** The formula of O'Shaughnessy, as in HTK: logarithmic everywhere. */
    HTK {
        @Override
        double mel(double hertz) {
            return 2595 * Math.log10(1 + hertz / 700);
        }

        @Override
        double hertz(double mel) {
            return 700 * (Math.pow(10, mel / 2595) - 1);
        }
    },
    /** That of Slaney's Auditory Toolbox: straight up to 1000 Hz, logarithmic from there. */
    SLANEY {
        @Override
        double mel(double hertz) {
            return hertz < BEND ? hertz / STEP : BEND / STEP + Math.log(hertz / BEND) / GROWTH;
        }

        @Override
        double hertz(double mel) {
            return mel < BEND / STEP ? mel * STEP : BEND * Math.exp((mel - BEND / STEP) * GROWTH);
        }
    };

    private static final double BEND = 1000;
    private static final double STEP = 200.0 / 3;
    private static final double GROWTH = Math.log(6.4) / 27;

    abstract double mel(double hertz);

    abstract double hertz(double mel);
}

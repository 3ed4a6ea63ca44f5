package dev.loreboard.examples.sampler.sound;

/** One swing of a sound, to be repeated at any pitch. Made of sines, so that nothing in it is higher than was asked for. */
final class Wave {

    private static final int SIZE = 2048;
    private static final double[] SINE = sine();

    private final float[] swing = new float[SIZE + 1];

    /** @param harmonics how loud each multiple of the pitch is, from the pitch itself on */
    Wave(double... harmonics) {
        double[] sum = new double[SIZE];
        double largest = 0;
        for (int harmonic = 1; harmonic <= harmonics.length; harmonic++) {
            for (int i = 0; i < SIZE; i++) {
                sum[i] += harmonics[harmonic - 1] * SINE[harmonic * i % SIZE];
            }
        }
        for (double value : sum) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i <= SIZE; i++) {
            swing[i] = (float) (sum[i % SIZE] / largest);
        }
    }

    private static double[] sine() {
        double[] sine = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            sine[i] = StrictMath.sin(2 * StrictMath.PI * i / SIZE);
        }
        return sine;
    }

    /** @param phase how much of a swing is over, from 0 to 1 */
    float at(double phase) {
        double place = phase * SIZE;
        int before = (int) place;
        float share = (float) (place - before);
        return swing[before] + share * (swing[before + 1] - swing[before]);
    }
}

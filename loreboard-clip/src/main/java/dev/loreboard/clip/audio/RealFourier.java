package dev.loreboard.clip.audio;

/** The Fourier transform of real numbers, by one of half their size. Used by one thread; a transform allocates nothing. */
final class RealFourier {

    private final int size;
    private final Fourier half;
    private final double[] cosines;
    private final double[] sines;
    private final double[] real;
    private final double[] imaginary;

    /** @param size a power of two from 4 on */
    RealFourier(int size) {
        this.size = size;
        this.half = new Fourier(size / 2);
        this.cosines = new double[size / 2];
        this.sines = new double[size / 2];
        this.real = new double[size / 2];
        this.imaginary = new double[size / 2];
        for (int index = 0; index < size / 2; index++) {
            cosines[index] = Math.cos(-2 * Math.PI * index / size);
            sines[index] = Math.sin(-2 * Math.PI * index / size);
        }
    }

    /** Squared magnitudes from zero up to half the rate, {@code size / 2 + 1} of them. */
    void power(double[] samples, double[] power) {
        int count = size / 2;
        for (int index = 0; index < count; index++) {
            real[index] = samples[2 * index];
            imaginary[index] = samples[2 * index + 1];
        }
        half.transform(real, imaginary);
        power[0] = (real[0] + imaginary[0]) * (real[0] + imaginary[0]);
        power[count] = (real[0] - imaginary[0]) * (real[0] - imaginary[0]);
        for (int index = 1; index < count; index++) {
            int other = count - index;
            double evenReal = (real[index] + real[other]) / 2;
            double evenImaginary = (imaginary[index] - imaginary[other]) / 2;
            double oddReal = (imaginary[index] + imaginary[other]) / 2;
            double oddImaginary = (real[other] - real[index]) / 2;
            double r = evenReal + oddReal * cosines[index] - oddImaginary * sines[index];
            double i = evenImaginary + oddReal * sines[index] + oddImaginary * cosines[index];
            power[index] = r * r + i * i;
        }
    }
}

package dev.loreboard.clip.audio;

/**
 * The inverse modified discrete cosine transform: half as many coefficients as samples, so that blocks overlap by half. It is
 * computed as a cosine transform of the fourth type, by a Fourier transform of a quarter of the samples. Used by one thread.
 */
final class CosineTransform {

    private final int half;
    private final Fourier fourier;
    private final double[] cosines;
    private final double[] sines;
    private final double[] real;
    private final double[] imaginary;
    private final double[] turned;

    /** @param size how many samples come out, a power of two */
    CosineTransform(int size) {
        this.half = size / 2;
        this.fourier = new Fourier(size / 4);
        this.cosines = new double[half / 2];
        this.sines = new double[half / 2];
        this.real = new double[half / 2];
        this.imaginary = new double[half / 2];
        this.turned = new double[half];
        for (int index = 0; index < half / 2; index++) {
            double angle = -Math.PI * (index + 0.125) / half;
            cosines[index] = Math.cos(angle);
            sines[index] = Math.sin(angle);
        }
    }

    /** Makes {@code samples[k]} the sum of {@code coefficients[m] * cos(2 PI / size * (k + 1/2 + size / 4) * (m + 1/2))}. */
    void inverse(float[] coefficients, float[] samples) {
        for (int index = 0; index < half / 2; index++) {
            double r = coefficients[2 * index];
            double i = coefficients[half - 1 - 2 * index];
            real[index] = r * cosines[index] - i * sines[index];
            imaginary[index] = r * sines[index] + i * cosines[index];
        }
        fourier.transform(real, imaginary);
        for (int index = 0; index < half / 2; index++) {
            turned[2 * index] = real[index] * cosines[index] - imaginary[index] * sines[index];
            turned[half - 1 - 2 * index] = -(real[index] * sines[index] + imaginary[index] * cosines[index]);
        }
        for (int index = 0; index < half / 2; index++) {
            samples[index] = (float) turned[half / 2 + index];
            samples[half - 1 - index] = (float) -turned[half / 2 + index];
            samples[half + index] = (float) -turned[half / 2 - 1 - index];
            samples[2 * half - 1 - index] = (float) -turned[half / 2 - 1 - index];
        }
    }
}

package dev.loreboard.clip.audio;

/**
 * The discrete Fourier transform of one power of two, in place, by halves. What it needs is computed once; a transform
 * allocates nothing. May be shared between threads.
 */
final class Fourier {

    private final int size;
    private final double[] cosines;
    private final double[] sines;
    private final int[] reversed;

    Fourier(int size) {
        if (size < 1 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("A Fourier transform has a power of two as its size, not " + size + ".");
        }
        this.size = size;
        this.cosines = new double[size / 2];
        this.sines = new double[size / 2];
        this.reversed = new int[size];
        for (int index = 0; index < size / 2; index++) {
            double angle = -2 * Math.PI * index / size;
            cosines[index] = Math.cos(angle);
            sines[index] = Math.sin(angle);
        }
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int index = 1; index < size; index++) {
            reversed[index] = Integer.reverse(index) >>> shift;
        }
    }

    int size() {
        return size;
    }

    void transform(double[] real, double[] imaginary) {
        for (int index = 0; index < size; index++) {
            int other = reversed[index];
            if (other > index) {
                swap(real, index, other);
                swap(imaginary, index, other);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int index = 0; index < half; index++) {
                    int low = start + index;
                    int high = low + half;
                    double cosine = cosines[index * stride];
                    double sine = sines[index * stride];
                    double r = real[high] * cosine - imaginary[high] * sine;
                    double i = real[high] * sine + imaginary[high] * cosine;
                    real[high] = real[low] - r;
                    imaginary[high] = imaginary[low] - i;
                    real[low] += r;
                    imaginary[low] += i;
                }
            }
        }
    }

    private static void swap(double[] numbers, int one, int other) {
        double kept = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = kept;
    }
}

package dev.loreboard.vector.clustering;

import java.util.stream.DoubleStream;

/** Mean and deviation of some numbers. */
record Spread(double mean, double deviation) {

    private static final double LEAST = 1e-6;

    static Spread of(double[] numbers) {
        double mean = DoubleStream.of(numbers).average().orElse(0);
        double squares = DoubleStream.of(numbers)
                .map(number -> (number - mean) * (number - mean))
                .average()
                .orElse(0);
        return new Spread(mean, Math.max(LEAST, Math.sqrt(squares)));
    }

    /** How far each is above the mean of all, in their deviations. */
    static double[] deviations(double[] numbers) {
        Spread spread = of(numbers);
        return DoubleStream.of(numbers).map(spread::deviations).toArray();
    }

    double deviations(double number) {
        return (number - mean) / deviation;
    }
}

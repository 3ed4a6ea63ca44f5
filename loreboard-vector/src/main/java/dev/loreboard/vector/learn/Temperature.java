package dev.loreboard.vector.learn;

import java.util.List;

/*
 * Chuan Guo and others, On calibration of modern neural networks, 2017. The loss has one valley along the inverse of the temperature, so its
 * bottom is found by dividing the interval.
 */

/** By how much scores have to be divided so that what is said to be right nine times in ten is. */
final class Temperature {

    private static final double COLDEST = 0.05;
    private static final double HOTTEST = 20;
    private static final int DIVISIONS = 60;

    private Temperature() {}

    static double of(List<Held> held) {
        double low = 1 / HOTTEST;
        double high = 1 / COLDEST;
        for (int i = 0; i < DIVISIONS; i++) {
            double third = (high - low) / 3;
            if (loss(held, 1 / (low + third)) <= loss(held, 1 / (high - third))) {
                high -= third;
            } else {
                low += third;
            }
        }
        return 2 / (low + high);
    }

    /** The mean of how surprising the right labels are. */
    static double loss(List<Held> held, double temperature) {
        return -held.stream()
                .mapToDouble(one -> one.logarithm(one.right(), temperature))
                .average()
                .orElse(0);
    }
}

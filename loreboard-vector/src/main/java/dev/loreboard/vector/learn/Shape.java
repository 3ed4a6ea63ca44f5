package dev.loreboard.vector.learn;

/** What a map is made of. */
public sealed interface Shape {

    /** One matrix. */
    record Linear() implements Shape {}

    /** Two matrices with few numbers between them; for when there are few pairs. */
    record LowRank(int rank) implements Shape {

        public LowRank {
            requirePositive(rank);
        }
    }

    /** Two matrices, and between them what is below zero is cut off. */
    record Perceptron(int hidden) implements Shape {

        public Perceptron {
            requirePositive(hidden);
        }
    }

    private static void requirePositive(int width) {
        if (width < 1) {
            throw new IllegalArgumentException("There is at least one number between the matrices, not " + width + ".");
        }
    }
}

package dev.loreboard.vector.learn;

/** A function of many numbers with a slope everywhere. */
interface Smooth {

    /** Its value at a point, whose slope is written over what is in the second array. */
    double at(double[] point, double[] slope);
}

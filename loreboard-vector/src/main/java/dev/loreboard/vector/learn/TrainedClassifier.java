package dev.loreboard.vector.learn;

/** A classifier, and how good it is on what was kept aside. */
public record TrainedClassifier(LinearClassifier classifier, ClassifierReport report) {}

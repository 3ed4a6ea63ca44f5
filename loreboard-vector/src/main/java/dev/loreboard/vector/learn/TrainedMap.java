package dev.loreboard.vector.learn;

/** A map, and how good it is on what was kept aside. */
public record TrainedMap(SpaceMap map, MapReport report) {}

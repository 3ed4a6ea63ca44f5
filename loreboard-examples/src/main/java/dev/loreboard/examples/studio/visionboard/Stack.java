package dev.loreboard.examples.studio.visionboard;

/**
 * Pictures that are alike.
 *
 * @param renamed whether a person gave it its name
 * @param representative the hash of the picture that lies on top
 */
record Stack(String id, int position, String name, boolean renamed, String representative) {}

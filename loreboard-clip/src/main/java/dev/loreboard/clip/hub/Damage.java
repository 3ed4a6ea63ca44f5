package dev.loreboard.clip.hub;

/**
 * A file of a model that is not what it was.
 *
 * @param path in the model's folder
 * @param found what is wrong with it
 * @param remedy what to do about it
 */
public record Damage(String model, String path, String found, String remedy) {}

package dev.loreboard.clip.hub;

import dev.loreboard.clip.model.Family;
import java.util.Optional;

/**
 * What is known of a model without its files.
 *
 * @param dimension how many numbers its vectors have
 * @param side of the pictures that it sees, in pixels
 * @param quality as published, where that is known
 * @param advice what it is good for, in a sentence
 */
public record ModelFacts(Family family, int dimension, int side, Optional<Quality> quality, String advice) {}

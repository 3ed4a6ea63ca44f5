package dev.loreboard.examples.studio.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Long work that was asked for.
 *
 * @param kind who does it
 * @param request what exactly, in the words of its kind
 * @param step what is being done just now
 * @param attempts how often it was begun
 * @param due not before this
 * @param message what came of it, or why not
 */
public record Job(
        long number,
        String kind,
        String title,
        String request,
        JobState state,
        String step,
        long done,
        OptionalLong total,
        int attempts,
        Instant due,
        String message,
        Instant created,
        Optional<Instant> finished) {}

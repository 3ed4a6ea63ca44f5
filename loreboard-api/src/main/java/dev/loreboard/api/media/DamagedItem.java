package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHash;

/**
 * An item whose bytes are no longer those of its hash.
 *
 * @param problem a sentence for a person
 */
public record DamagedItem(ContentHash hash, String problem) {}

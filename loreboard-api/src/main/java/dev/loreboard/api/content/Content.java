package dev.loreboard.api.content;

/**
 * Something that can be turned into a vector.
 *
 * <p>Every content is immutable, cheap to pass around and may be shared between threads.
 */
public sealed interface Content permits Text, Image, Audio, Video {

    Modality modality();

    /** The identity of this content: equal hashes mean equal bytes. Content behind a path is read for it, once. */
    ContentHash hash();
}

package dev.loreboard.api.content;

import java.util.Optional;

/** Finds the fingerprints of contents. May be shared between threads; it holds nothing that needs closing. */
public interface Fingerprinter {

    /** How it finds them: the {@link Fingerprint#scheme} of everything that it finds, another one whenever the bits change. */
    String scheme();

    /** In how many bits two fingerprints differ at most whose contents show the same. */
    int tolerance();

    /**
     * The same for the same content on every machine. Nothing for a kind of content that it does not take, and for a
     * content that shows too little to be told from others.
     *
     * @throws dev.loreboard.api.failure.UnreadableContentException when it cannot be read
     * @throws dev.loreboard.api.failure.ContentTooLargeException when it is over the limits
     * @throws dev.loreboard.api.failure.CancelledException when the thread is interrupted
     */
    Optional<Fingerprint> of(Content content);
}

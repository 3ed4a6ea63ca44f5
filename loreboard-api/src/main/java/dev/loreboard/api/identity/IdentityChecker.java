package dev.loreboard.api.identity;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.List;

/** Knows characters again. May be shared between threads. */
public interface IdentityChecker extends AutoCloseable {

    /** The space of the identities that it makes. */
    EmbeddingSpace space();

    /**
     * Learns what a character looks like.
     *
     * @param references at least one; none is an {@link IllegalArgumentException}
     * @throws dev.loreboard.api.failure.BatchException when a reference cannot be used, saying which and why
     */
    Identity enroll(String name, List<Image> references);

    /**
     * Says whether the candidate shows the expected character.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the identity was made by another model
     * @throws dev.loreboard.api.failure.UnreadableContentException when the candidate cannot be read
     */
    Verdict check(Identity expected, Image candidate);

    @Override
    void close();
}

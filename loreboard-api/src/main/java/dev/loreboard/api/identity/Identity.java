package dev.loreboard.api.identity;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.util.List;

/**
 * What a character looks like, as an identity checker sees it.
 *
 * @param references one embedding or more a reference picture, all of one space
 */
public record Identity(String name, List<Embedding> references) {

    public Identity {
        references = List.copyOf(references);
        if (name.isBlank() || references.isEmpty()) {
            throw new IllegalArgumentException("An identity has a name and at least one reference.");
        }
        EmbeddingSpace space = references.getFirst().space();
        references.forEach(reference -> space.requireSame(reference.space(), "The identity \"" + name + "\""));
    }

    public EmbeddingSpace space() {
        return references.getFirst().space();
    }
}

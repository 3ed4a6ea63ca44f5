package dev.loreboard.clip.hub;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.clip.model.Precision;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a model, as a card knows it.
 *
 * @param path in the repository and in the model's folder, with slashes
 * @param precision which one it is needed for; nothing when all need it
 * @param size in bytes, where it is known
 * @param hash where it is known
 */
public record CardFile(
        String path, Optional<Precision> precision, Need need, OptionalLong size, Optional<ContentHash> hash) {

    /** Whether a model can do without. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    public CardFile {
        RelativeName.check(path);
        if (size.isPresent() && size.getAsLong() < 1) {
            throw new IllegalArgumentException("A file of a model is not " + size.getAsLong() + " bytes long: " + path);
        }
    }

    /** One that is needed, of which nothing else is known. */
    public static CardFile required(String path) {
        return new CardFile(path, Optional.empty(), Need.REQUIRED, OptionalLong.empty(), Optional.empty());
    }

    /** One that may be missing, of which nothing else is known. */
    public static CardFile optional(String path) {
        return new CardFile(path, Optional.empty(), Need.OPTIONAL, OptionalLong.empty(), Optional.empty());
    }

    boolean isFor(Precision wanted) {
        return precision.isEmpty() || precision.get() == wanted;
    }
}

package dev.loreboard.api;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.content.Video;
import dev.loreboard.api.store.filter.Metadata;
import java.util.Locale;
import java.util.Optional;

/**
 * Something to add to a board.
 *
 * @param id what it is to be called; nothing calls it by the hash of its content, so the same content is added once
 * @param metadata what is known about it; fields that begin with {@code content.} are the board's own
 * @param words what it can be found by beside its vector; for a text, nothing means the text itself
 * @param group what it is a part of
 */
public record Addition(
        Content content, Optional<String> id, Metadata metadata, Optional<String> words, Optional<String> group) {

    public Addition {
        BoardFields.requireNone(metadata);
    }

    public static Addition of(Content content) {
        return new Addition(content, Optional.empty(), Metadata.none(), Optional.empty(), Optional.empty());
    }

    public Addition withId(String name) {
        return new Addition(content, Optional.of(name), metadata, words, group);
    }

    public Addition withMetadata(Metadata replacement) {
        return new Addition(content, id, replacement, words, group);
    }

    public Addition withWords(String text) {
        return new Addition(content, id, metadata, Optional.of(text), group);
    }

    public Addition withGroup(String name) {
        return new Addition(content, id, metadata, words, Optional.of(name));
    }

    /** The file that the content is in, when it is in one. */
    Optional<Encoded> encoded() {
        Object form = switch (content) {
            case Text text -> text;
            case Image image -> image.form();
            case Audio audio -> audio.form();
            case Video video -> video.form();
        };
        return form instanceof Encoded encoded ? Optional.of(encoded) : Optional.empty();
    }

    /** What to call it in a report when it has no id yet. */
    String source() {
        return id.or(() -> encoded().flatMap(Encoded::path).map(Object::toString))
                .orElseGet(() -> content.modality().name().toLowerCase(Locale.ROOT) + " without a name");
    }
}

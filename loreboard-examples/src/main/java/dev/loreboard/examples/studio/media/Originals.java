package dev.loreboard.examples.studio.media;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The files of pictures and music, by their hash. */
public record Originals(MediaStore media) {

    /** The picture or the music of this hash, if it is there. */
    public Optional<Content> find(String hash) {
        return item(hash).flatMap(item -> item.type().map(MediaType::modality).map(kind -> content(item, kind)));
    }

    private static boolean isHash(String text) {
        try {
            ContentHash.parse(text);
            return true;
        } catch (IllegalArgumentException misfit) {
            return false;
        }
    }

    private Optional<MediaItem> item(String hash) {
        return isHash(hash) ? media.find(ContentHash.parse(hash)) : Optional.empty();
    }

    private Content content(MediaItem item, Modality kind) {
        Encoded file = file(item.hash());
        return kind == Modality.AUDIO ? new Audio(file) : new Image(file);
    }

    /** @throws dev.loreboard.api.failure.UnreadableContentException when it is not there */
    public Encoded file(ContentHash hash) {
        try (InputStream bytes = media.open(hash, ByteRange.all())) {
            return Encoded.read(bytes, ContentLimits.defaults());
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + hash + " could not be closed.", failure);
        }
    }
}

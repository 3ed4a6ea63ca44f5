package dev.loreboard.api;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.content.Video;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.store.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Finds the content that an entry was made of: the board's own copy, else the file that it came from. */
record KeptContent(MediaStore media, ContentLimits limits) {

    /** Nothing when the content was never in a file, so that nobody could keep it. */
    Optional<Content> of(Entry entry) {
        return BoardFields.modality(entry.metadata()).flatMap(modality -> switch (modality) {
            case TEXT -> entry.text().map(Text::of);
            case IMAGE -> encoded(entry).map(Image::new);
            case AUDIO -> encoded(entry).map(Audio::new);
            case VIDEO -> encoded(entry).map(Video::new);
        });
    }

    /** @throws UnreadableContentException when there is none */
    Content needed(Entry entry) {
        return of(entry)
                .orElseThrow(() -> new UnreadableContentException("The content of \"" + entry.id()
                        + "\" was never in a file, so the board could not keep it. Add it as an encoded file."));
    }

    private Optional<Encoded> encoded(Entry entry) {
        Optional<ContentHash> copy = BoardFields.hash(entry.metadata())
                .filter(hash -> media.find(hash).isPresent());
        if (copy.isEmpty()) {
            return BoardFields.path(entry.metadata()).map(Encoded::of);
        }
        try (InputStream bytes = media.open(copy.get(), ByteRange.all())) {
            return Optional.of(Encoded.read(bytes, limits));
        } catch (IOException failure) {
            throw new UnreadableContentException(
                    "The board's copy of \"" + entry.id() + "\" cannot be read (" + failure + "). Add it again.",
                    failure);
        }
    }
}

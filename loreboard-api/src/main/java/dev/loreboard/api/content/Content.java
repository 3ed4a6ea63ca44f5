package dev.loreboard.api.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that can be turned into a vector.
 *
 * <p>Every content is immutable, cheap to pass around and may be shared between threads.
 */
public sealed interface Content permits Text, Image, Audio, Video {

    /**
     * The picture, sound or film in a file, told by its first bytes; nothing for any other file. One that cannot be opened
     * counts as a picture, so that whoever reads it learns why.
     */
    static Optional<Content> inFile(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return MediaType.sniff(stream.readNBytes(MediaType.HEAD_BYTES)).map(type -> switch (type.modality()) {
                case IMAGE, TEXT -> Image.of(file);
                case AUDIO -> Audio.of(file);
                case VIDEO -> Video.of(file);
            });
        } catch (IOException closed) {
            return Optional.of(Image.of(file));
        }
    }

    Modality modality();

    /** The identity of this content: equal hashes mean equal bytes. Content behind a path is read for it, once. */
    ContentHash hash();
}

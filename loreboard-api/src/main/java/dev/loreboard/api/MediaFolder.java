package dev.loreboard.api;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.content.Video;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures, sounds and films in a folder and the folders within it, found one by one. Links are not followed. */
record MediaFolder(Path root) {

    /** Each is called by its path from here, with slashes; what is no media file is passed over. */
    @SuppressWarnings("StreamResourceLeak") // whoever asked closes it
    Stream<Addition> additions() {
        try {
            return Files.walk(root).filter(Files::isRegularFile).flatMap(file -> addition(file).stream());
        } catch (IOException failure) {
            throw new UnreadableContentException(
                    "The folder " + root + " cannot be read (" + failure + "). Name a folder that is there.", failure);
        }
    }

    private Optional<Addition> addition(Path file) {
        String id = root.relativize(file).toString().replace(File.separatorChar, '/');
        return content(file).map(content -> Addition.of(content).withId(id));
    }

    /** A file that cannot be opened counts as a picture, so that adding it says why. */
    private static Optional<Content> content(Path file) {
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
}

package dev.loreboard.api;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.File;
import java.io.IOException;
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
        return Content.inFile(file).map(content -> Addition.of(content).withId(id));
    }
}

package dev.loreboard.api.content;

import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says about a file without reading it.
 *
 * @param key which file this is, where the file system has such a thing
 */
record FileState(long size, FileTime modified, @Nullable Object key) {

    static FileState of(Path path) {
        BasicFileAttributes attributes = attributes(path);
        if (attributes.isDirectory()) {
            throw new UnreadableContentException(path + " is a folder. Name a file in it.");
        }
        if (!attributes.isRegularFile()) {
            throw new UnreadableContentException(
                    path + " is no regular file (a device, a pipe or a socket). Copy its bytes to a file, "
                            + "or read it as a stream.");
        }
        return new FileState(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException missing) {
            throw new UnreadableContentException(
                    "There is no file " + path + ". Check the path, and whether the file was moved.", missing);
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    static UnreadableContentException unreadable(Path path, IOException failure) {
        return new UnreadableContentException(
                path + " cannot be read (" + failure + "). Check its permissions and the disk.", failure);
    }
}

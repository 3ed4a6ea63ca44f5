package dev.loreboard.clip.mini;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder for a moment: what is opened from it is in memory, and the folder goes again. */
record PassingFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);

    static PassingFolder create() {
        try {
            return new PassingFolder(Files.createTempDirectory("loreboard-mini"));
        } catch (IOException failure) {
            throw new StorageException(
                    "The embedded model needs a folder for a moment, and none could be made in "
                            + System.getProperty("java.io.tmpdir") + " (" + failure
                            + "). Name a folder that can be written to with -Djava.io.tmpdir.",
                    failure);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> all = found.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            LOG.info("The folder {} stays behind: {}.", path, failure.toString());
        }
    }
}

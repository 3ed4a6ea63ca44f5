package dev.loreboard.vector.engine;

import dev.loreboard.api.content.ContentHash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A jar that holds all it needs, fetched by Maven and kept for the next time in the user's cache. It is kept away from the
 * class path of the tests, and believed by its hash.
 *
 * @param classifier behind its version
 */
record MavenJar(String group, String name, String version, String classifier, ContentHash hash) {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";

    /** The file, fetched now if that was not done yet. */
    Path fetched() throws EngineUnavailableException, InterruptedException {
        try {
            Path cache = EngineCache.folder();
            Path jar = cache.resolve(name + "-" + version + ".jar");
            try (FileChannel channel = FileChannel.open(
                            cache.resolve(jar.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid() || !isBelieved(jar)) {
                    fetch(jar);
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new EngineUnavailableException("Maven could not fetch " + name, failure);
        }
    }

    private boolean isBelieved(Path jar) throws IOException {
        return Files.isRegularFile(jar)
                && ContentHash.of(Files.readAllBytes(jar)).equals(hash);
    }

    private void fetch(Path jar) throws IOException, EngineUnavailableException, InterruptedException {
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        FolderTree.delete(part);
        Files.createDirectories(part);
        new Errand(
                        "maven-" + name,
                        List.of(
                                "mvn",
                                "-q",
                                "-B",
                                "-ntp",
                                PLUGIN,
                                "-Dartifact=" + String.join(":", group, name, version, "jar", classifier),
                                "-DoutputDirectory=" + part))
                .run(part);
        Path fetched = part.resolve(name + "-" + version + "-" + classifier + ".jar");
        if (!isBelieved(fetched)) {
            throw new EngineUnavailableException(
                    "Maven fetched another " + name + " " + version + " than was asked for");
        }
        Files.move(fetched, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FolderTree.delete(part);
    }
}

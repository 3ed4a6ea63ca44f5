package dev.loreboard.api.content;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of {@link Encoded} come from. */
sealed interface EncodedSource permits MemorySource, FileSource {

    long size();

    byte[] bytes(ContentLimits limits);

    InputStream open(ContentLimits limits);

    ContentHash hash();

    Optional<Path> path();
}

package dev.loreboard.api.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An exclusive hold on a file, against other processes and against the rest of this one. It ends with the process,
 * however that ends.
 *
 * <p>The operating system keeps such locks for a process: closing any other channel on the file, even after a refused
 * attempt to lock it, would drop the lock. Hence the set of what this process holds, asked before a file is opened.
 */
final class FileClaim implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private FileClaim(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Claims a file, or finds it claimed by somebody else. The folder of the path must be a real one. */
    static Optional<FileClaim> tryClaim(Path path, OpenOption... options) throws IOException {
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean claimed = false;
        try {
            channel = FileChannel.open(path, options);
            claimed = channel.tryLock() != null;
            return claimed ? Optional.of(new FileClaim(path, channel)) : Optional.empty();
        } finally {
            if (!claimed) {
                if (channel != null) {
                    channel.close();
                }
                HELD.remove(path);
            }
        }
    }

    /** The only channel through which the claimed file may be read or written in this process. */
    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(path);
        }
    }
}

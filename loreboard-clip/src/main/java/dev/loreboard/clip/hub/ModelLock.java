package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to change a model, against other programs and against the rest of this one. It ends with the program, however that
 * ends.
 *
 * <p>The operating system keeps such locks for a process: closing any other channel on the file would drop the lock. Hence the
 * set of what this program holds, asked before a file is opened.
 */
final class ModelLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLock.class);
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    private static final long PAUSE_MILLIS = 50;

    private final Path file;
    private final FileChannel channel;

    private ModelLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits until nobody else has it. */
    static ModelLock await(Path file, String call, Progress progress) throws IOException {
        boolean told = false;
        while (true) {
            progress.throwIfCancelled(call);
            Optional<ModelLock> lock = tryLock(file, call);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (!told) {
                LOG.info("{} waits for another program, or another thread, that works on the same model.", call);
                told = true;
            }
            pause(call);
        }
    }

    /** Takes it, unless somebody has it. */
    static Optional<ModelLock> tryLock(Path file, String call) throws IOException {
        Path real = file.toAbsolutePath().normalize();
        Files.createDirectories(real.getParent());
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new ModelLock(real, channel)) : Optional.empty();
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException(call + " was cancelled: its thread was interrupted.", interrupted);
        } finally {
            if (!locked) {
                if (channel != null) {
                    channel.close();
                }
                HELD.remove(real);
            }
        }
    }

    private static void pause(String call) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException(call + " was cancelled: its thread was interrupted.", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}

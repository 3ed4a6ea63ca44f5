package dev.loreboard.api.media;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A folder whose entries survive a power cut: a change returns when it is on disk. A value, safe to share. */
public record DurableFolder(Path path) {

    /** A folder in this one, made if it is missing. A symbolic link in its place is refused. */
    public DurableFolder folder(String name) throws IOException {
        Path child = path.resolve(name);
        try {
            Files.createDirectory(child);
            force();
        } catch (FileAlreadyExistsException present) {
            if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                throw present;
            }
        }
        return new DurableFolder(child);
    }

    /** The folder that a file in here is in or will be, with all folders on the way to it made as {@link #folder} makes them. */
    public DurableFolder above(Path file) throws IOException {
        DurableFolder folder = this;
        Path parent = path.relativize(file).getParent();
        for (Path part : parent == null ? List.<Path>of() : parent) {
            folder = folder.folder(part.toString());
        }
        return folder;
    }

    /** Moves a file in here, in one step, over what has the name. Its bytes must be on disk already. */
    public void take(Path file, String name) throws IOException {
        Files.move(file, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force();
    }

    /** Whether it was there. */
    public boolean remove(String name) throws IOException {
        boolean removed = Files.deleteIfExists(path.resolve(name));
        force();
        return removed;
    }

    /**
     * Forces the entries to disk, whatever interrupt comes. Systems without POSIX attributes cannot open a folder, and
     * order such changes themselves.
     */
    public void force() throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!forced()) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean forced() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException interrupted) {
            return false;
        }
    }
}

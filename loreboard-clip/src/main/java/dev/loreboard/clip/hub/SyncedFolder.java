package dev.loreboard.clip.hub;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder whose entries survive a power cut: a change returns when it is on disk. */
record SyncedFolder(Path path) {

    /** The folder of a file, with all folders on the way from this one made where they are missing, and no links among them. */
    SyncedFolder above(Path file) throws IOException {
        SyncedFolder folder = this;
        for (Path part : path.relativize(file)) {
            Path child = folder.path.resolve(part);
            if (child.equals(file)) {
                break;
            }
            folder = folder.made(child);
        }
        return folder;
    }

    /** Moves a file in here, in one step, over what has the name. Its bytes must be on disk already. */
    void take(Path file, String name) throws IOException {
        Files.move(file, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force();
    }

    SyncedFolder made(Path child) throws IOException {
        if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(child, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(child.toString());
            }
            Files.createDirectories(child);
            force();
        }
        return new SyncedFolder(child);
    }

    /** Whatever interrupt comes. Systems without POSIX attributes cannot open a folder, and order such changes themselves. */
    void force() throws IOException {
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

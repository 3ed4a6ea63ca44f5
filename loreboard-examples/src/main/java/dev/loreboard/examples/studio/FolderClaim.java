package dev.loreboard.examples.studio;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right of one studio to a folder, as long as this is open; in whichever way the program ends, the folder is free again. */
final class FolderClaim implements AutoCloseable {

    private static final String FILE = "studio.lock";
    private static final String REMEDY =
            "choose another folder in the setting studio.folder (LOREBOARD_STUDIO_FOLDER in the environment).";

    private final FileChannel channel;

    private FolderClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StorageException when another studio has it */
    static FolderClaim of(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        FolderClaim claim = new FolderClaim(channel(whole));
        if (!claim.isGranted()) {
            claim.close();
            throw new StorageException(
                    "Another studio has the folder " + whole + " open. Close that one, or " + REMEDY);
        }
        return claim;
    }

    private static FileChannel channel(Path folder) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new StorageException(
                    "Nothing can be written in the folder " + folder + ": " + failure + ". Make room there, or "
                            + REMEDY,
                    failure);
        }
    }

    private boolean isGranted() {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        } catch (IOException failure) {
            close();
            throw new StorageException("The file system cannot say whether a studio is open: " + failure, failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The file " + FILE + " could not be closed.", failure);
        }
    }
}

package dev.loreboard.api;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One run of unpacking a board. */
final class BoardUnpacking {

    /** What a board consists of; a name of a file has no dots alone, so none leads out of the folder. */
    private static final Pattern PARTS = Pattern.compile("board\\.properties|relevance\\.properties|ledger"
            + "|(index-[0-9]{1,9}|media)(/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}){1,8}");

    private final Path archive;
    private final Progress progress;
    private final long started = System.nanoTime();

    BoardUnpacking(Path archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    void run(Path board) throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new StorageException("The archive " + archive + " is not there. Name a file that is.");
        }
        requireFree(board);
        Path part = board.resolveSibling(board.getFileName() + ".part");
        BoardFolder.delete(part);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            entries.forEach(this::requirePart);
            requireRoom(entries, parent(board));
            take(zip, entries, part);
            if (new BoardFolder(part).read().isEmpty()) {
                throw none("has no board.properties in it");
            }
            Files.move(part, board, StandardCopyOption.ATOMIC_MOVE);
        } catch (ZipException damaged) {
            throw none("is damaged, or no zip (" + damaged.getMessage() + ")");
        } finally {
            BoardFolder.delete(part);
        }
    }

    private static void requireFree(Path board) throws IOException {
        try {
            Files.deleteIfExists(board);
        } catch (DirectoryNotEmptyException taken) {
            throw new StorageException(
                    "There is something in " + board + " already. Name a folder that is not there, or is empty.",
                    taken);
        }
        Files.createDirectories(parent(board));
    }

    private static Path parent(Path board) throws NoSuchFileException {
        Path parent = board.getParent();
        if (parent == null) {
            throw new NoSuchFileException(board.toString(), null, "it is no folder within another");
        }
        return parent;
    }

    private void requirePart(ZipEntry entry) {
        if (!PARTS.matcher(entry.getName()).matches()) {
            throw none("has \"" + entry.getName() + "\" in it, which is no part of a board");
        }
    }

    private void requireRoom(List<? extends ZipEntry> entries, Path disk) throws IOException {
        long wanted = 0;
        for (ZipEntry entry : entries) {
            wanted = Math.min(Long.MAX_VALUE / 2, wanted + Math.min(Long.MAX_VALUE / 2, entry.getSize()));
        }
        long free = Files.getFileStore(disk).getUsableSpace();
        if (wanted > free) {
            throw new StorageException("The archive " + archive + " unpacks to " + wanted + " bytes, and " + disk
                    + " has room for " + free + ". Nothing of it was taken. Make room, or unpack it on another disk.");
        }
    }

    private void take(ZipFile zip, List<? extends ZipEntry> entries, Path part) throws IOException {
        long done = 0;
        for (ZipEntry entry : entries) {
            progress.throwIfCancelled("Unpacking the board");
            Path file = part.resolve(entry.getName());
            Files.createDirectories(parent(file));
            try (InputStream bytes = zip.getInputStream(entry)) {
                requireSize(entry, Files.copy(bytes, file));
            }
            done++;
            progress.at(new Progress.Step(
                    "unpacking", done, OptionalLong.of(entries.size()), Duration.ofNanos(System.nanoTime() - started)));
        }
    }

    private void requireSize(ZipEntry entry, long found) {
        if (found != entry.getSize()) {
            throw none("says that \"" + entry.getName() + "\" has " + entry.getSize() + " bytes, and it has " + found);
        }
    }

    private StorageException none(String found) {
        return new StorageException("The archive " + archive + " is none of a board: it " + found
                + ". Nothing of it was taken. Write it again with BoardArchive.pack.");
    }
}

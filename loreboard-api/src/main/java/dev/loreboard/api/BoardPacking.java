package dev.loreboard.api;

import dev.loreboard.api.BoardFolder.Index;
import dev.loreboard.api.BoardFolder.Manifest;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.Ledger;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One run of packing a board. The same board gives the same bytes. */
final class BoardPacking {

    private static final int BUFFER = 1 << 16;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Holds of programs that ran, which mean nothing elsewhere. */
    private static final String HOLD = ".lock";

    private final BoardFolder folder;
    private final Progress progress;
    private final long started = System.nanoTime();

    BoardPacking(BoardFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    void run(Path archive) throws IOException {
        if (Files.exists(archive)) {
            throw new StorageException("The archive " + archive + " is there already. Name a file that is not.");
        }
        Manifest manifest = folder.read()
                .orElseThrow(() -> new StorageException(
                        "There is no board at " + folder.root() + " to be packed. Name the folder of one."));
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        Ledger hold = Ledger.open(folder.ledger()); // whoever has the board open has its ledger
        try (FileOutputStream out = new FileOutputStream(part.toFile())) {
            write(files(manifest), out);
            out.getFD().sync();
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            hold.close();
            Files.deleteIfExists(part);
        }
    }

    private void write(List<Path> files, FileOutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        long done = 0;
        for (Path file : files) {
            progress.throwIfCancelled("Packing the board");
            ZipEntry entry =
                    new ZipEntry(folder.root().relativize(file).toString().replace(File.separatorChar, '/'));
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            Files.copy(file, zip);
            zip.closeEntry();
            done++;
            progress.at(new Progress.Step(
                    "packing", done, OptionalLong.of(files.size()), Duration.ofNanos(System.nanoTime() - started)));
        }
        zip.finish();
        zip.flush();
    }

    private List<Path> files(Manifest manifest) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place :
                List.of(folder.manifest(), folder.ledger(), folder.relevance(), index(manifest), folder.media())) {
            files.addAll(files(place));
        }
        return files;
    }

    private List<Path> files(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(HOLD))
                    .sorted()
                    .toList();
        }
    }

    private Path index(Manifest manifest) {
        if (manifest.index() instanceof Index.Own own && Files.isDirectory(folder.index(own))) {
            return folder.index(own);
        }
        throw new StorageException(
                "The board at " + folder.root() + " keeps its vectors elsewhere than in its folder, so it"
                        + " cannot be packed. Copy it to a new board first.");
    }
}

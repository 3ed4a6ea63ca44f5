package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHasher;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.DurableFolder;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a model into an archive, with the list of its files first. The same model gives the same bytes. */
final class ZipExport {

    private static final int BUFFER = 1 << 16;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PulledModel model;
    private final Steps steps;

    private ZipExport(PulledModel model, Steps steps) {
        this.model = model;
        this.steps = steps;
    }

    /** @param target must not be there */
    static void run(PulledModel model, Path target, Progress progress) throws IOException {
        if (Files.exists(target)) {
            throw new StorageException("The archive " + target + " is there already. Name a file that is not.");
        }
        Steps steps = Steps.begin(
                "exporting " + model.name(),
                "Exporting the model " + model.name(),
                OptionalLong.of(model.size()),
                progress);
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), target);
        String name = target.getFileName().toString();
        Path part = folder.resolve(name + ".part");
        try (FileOutputStream out = new FileOutputStream(part.toFile())) {
            new ZipExport(model, steps).write(out);
            out.getFD().sync();
            new DurableFolder(folder).take(part, name);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(FileOutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        entry(zip, ManifestFile.NAME);
        zip.write(ManifestFile.write(model));
        zip.closeEntry();
        for (PulledFile file : model.files()) {
            entry(zip, file.path());
            copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void copy(PulledFile file, ZipOutputStream zip) throws IOException {
        ContentHasher hasher = new ContentHasher();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new FileInputStream(
                RelativeName.within(model.folder(), file.path()).toFile())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hasher.add(buffer, 0, read);
                zip.write(buffer, 0, read);
                steps.done(read);
            }
        }
        if (!hasher.finish().equals(file.hash())) {
            throw new StorageException("The file " + file.path() + " of the model " + model.name()
                    + " has other bytes than when it came. Run: loreboard models pull " + model.name()
                    + ". Then export it again.");
        }
    }
}

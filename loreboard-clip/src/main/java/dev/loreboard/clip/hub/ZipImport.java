package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHasher;
import dev.loreboard.clip.runtime.ModelException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a model from an archive of anybody's: what is in it must be what its list of files says, no more and no less, and each file
 * is hashed on its way.
 */
final class ZipImport {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_ENTRIES = 1000;

    private final StoreFolder store;
    private final Path archive;
    private final Progress progress;

    private ZipImport(StoreFolder store, Path archive, Progress progress) {
        this.store = store;
        this.archive = archive;
        this.progress = progress;
    }

    static PulledModel run(StoreFolder store, Path archive, Progress progress) throws IOException {
        return new ZipImport(store, archive, progress).run();
    }

    private PulledModel run() throws IOException {
        if (!Files.isRegularFile(archive)) {
            throw new ModelException("The archive " + archive + " is not there. Name a file that is.");
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            PulledModel model = manifest(zip);
            requireSameFiles(zip, model);
            String call = "Importing the model " + model.name();
            Steps steps = Steps.begin("importing " + model.name(), call, OptionalLong.of(model.size()), progress);
            return store.locked(model.name(), call, progress, () -> {
                Optional<PulledModel> here = store.find(model.name());
                return here.isPresent() ? same(here.get(), model) : take(zip, model, steps);
            });
        } catch (ZipException damaged) {
            throw new ModelException(
                    "The archive " + archive + " is damaged, or none (" + damaged.getMessage()
                            + "). Write it again with loreboard models export.",
                    damaged);
        }
    }

    private PulledModel manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(ManifestFile.NAME);
        if (entry == null) {
            throw unfit("has no " + ManifestFile.NAME + " in it");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(ManifestFile.LARGEST + 1);
            if (bytes.length > ManifestFile.LARGEST) {
                throw unfit("has a " + ManifestFile.NAME + " that is too large");
            }
            PulledModel listed = ManifestFile.parse(bytes, store.path(), ManifestFile.NAME + " in " + archive);
            return ManifestFile.parse(bytes, store.model(listed.name()), ManifestFile.NAME + " in " + archive);
        }
    }

    private void requireSameFiles(ZipFile zip, PulledModel model) {
        if (zip.size() > MOST_ENTRIES) {
            throw unfit("has " + zip.size() + " entries");
        }
        Set<String> listed = Stream.concat(
                        Stream.of(ManifestFile.NAME), model.files().stream().map(PulledFile::path))
                .collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory() && (!listed.contains(entry.getName()) || !found.add(entry.getName()))) {
                throw unfit("has \"" + RelativeName.shown(entry.getName())
                        + "\" in it, which its list of files does not, or twice");
            }
        }
        List<String> missing =
                listed.stream().filter(name -> !found.contains(name)).sorted().toList();
        if (!missing.isEmpty()) {
            throw unfit("lacks " + missing);
        }
    }

    private static PulledModel same(PulledModel here, PulledModel other) {
        if (here.equals(other)) {
            return here;
        }
        throw new ModelException(
                "A model " + here.name() + " is here already, and it is not the one in the archive. Remove"
                        + " it first (loreboard models prune " + here.name() + "), and import again.");
    }

    private PulledModel take(ZipFile zip, PulledModel model, Steps steps) throws IOException {
        Landing landing = Landing.in(store, model.name());
        for (int number = 0; number < model.files().size(); number++) {
            PulledFile file = model.files().get(number);
            Path part = landing.parts().resolve("import-" + number + ".part");
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                copy(zip, file, out, steps);
                out.getFD().sync();
            }
            landing.take(part, file.path());
        }
        return landing.complete(model);
    }

    private void copy(ZipFile zip, PulledFile file, FileOutputStream out, Steps steps) throws IOException {
        ContentHasher hasher = new ContentHasher();
        byte[] buffer = new byte[BUFFER];
        long left = file.size();
        try (InputStream in = zip.getInputStream(zip.getEntry(file.path()))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    break;
                }
                hasher.add(buffer, 0, read);
                out.write(buffer, 0, read);
                steps.done(read);
            }
        }
        if (left != 0 || !hasher.finish().equals(file.hash())) {
            throw unfit("has other bytes in " + file.path() + " than its list of files says");
        }
    }

    private ModelException unfit(String found) {
        return new ModelException("The archive " + archive + " is no model that was exported: it " + found
                + ". Nothing of it was taken in. Write it again with loreboard models export.");
    }
}

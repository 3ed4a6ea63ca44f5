package dev.loreboard.clip.hub;

import dev.loreboard.api.media.DurableFolder;
import dev.loreboard.clip.model.ModelFolder;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of a model that is on its way in. Each file comes to its place whole and on disk, and the list of files last.
 *
 * @param folder of the model
 */
record Landing(Path folder) {

    private static final String MANIFEST_PART = "manifest.part";

    /** Where files are while they come. */
    static Landing in(StoreFolder store, String name) throws IOException {
        Files.createDirectories(store.path());
        Path folder = store.model(name);
        new DurableFolder(store.path()).above(folder.resolve(PartFile.FOLDER)).folder(PartFile.FOLDER);
        return new Landing(folder);
    }

    Path parts() {
        return folder.resolve(PartFile.FOLDER);
    }

    Path place(String path) {
        return RelativeName.within(folder, path);
    }

    /** Moves a file that is whole and on disk to its place. */
    void take(Path file, String path) throws IOException {
        Path place = place(path);
        new DurableFolder(folder).above(place).take(file, place.getFileName().toString());
    }

    /**
     * Writes the list of files, by which the model is here from now on, and clears away what was left on the way.
     *
     * @throws dev.loreboard.clip.runtime.ModelException when it is no model that is understood here
     */
    PulledModel complete(PulledModel model) throws IOException {
        ModelFolder.recognise(folder);
        Path part = parts().resolve(MANIFEST_PART);
        try (FileOutputStream out = new FileOutputStream(part.toFile())) {
            out.write(ManifestFile.write(model));
            out.getFD().sync();
        }
        take(part, ManifestFile.NAME);
        StoreFolder.remove(parts());
        return model;
    }
}

package dev.loreboard.clip.hub;

import dev.loreboard.api.media.DurableFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Removes what is not wanted, a model at a time and only while nobody else works on it.
 *
 * @param action what is done with what would go
 */
record Prune(StoreFolder store, Pruning wish, Action action) {

    private static final String CALL = "Pruning";

    /** What is done with what would go. */
    enum Action {
        LOOK,
        REMOVE
    }

    List<Removal> run() throws IOException {
        List<Removal> removals = new ArrayList<>();
        for (Path folder : store.folders()) {
            removal(folder).ifPresent(removals::add);
        }
        return removals;
    }

    private Optional<Removal> removal(Path folder) throws IOException {
        String name = StoreFolder.modelName(folder);
        Optional<ModelLock> lock = store.tryLock(name, CALL);
        if (lock.isEmpty()) {
            return Optional.of(new Removal(folder, StoreFolder.size(folder), Removal.Kind.IN_USE));
        }
        try {
            Optional<Removal> removal = find(folder, name);
            if (action == Action.REMOVE && removal.isPresent()) {
                remove(removal.get());
                new DurableFolder(store.path()).force();
            }
            return removal;
        } finally {
            lock.get().close();
        }
    }

    private static void remove(Removal removal) throws IOException {
        switch (removal.kind()) {
            case MODEL, UNFINISHED -> StoreFolder.removeModel(removal.path());
            case LEFTOVER -> StoreFolder.remove(removal.path());
            case IN_USE -> {}
        }
    }

    /** A folder with neither a list of files nor parts was made by somebody else. */
    private Optional<Removal> find(Path folder, String name) throws IOException {
        Path parts = folder.resolve(PartFile.FOLDER);
        boolean whole = Files.isRegularFile(folder.resolve(ManifestFile.NAME));
        if (whole && wish.takes(name)) {
            return Optional.of(new Removal(folder, StoreFolder.size(folder), Removal.Kind.MODEL));
        } else if (!Files.isDirectory(parts)) {
            return Optional.empty();
        }
        return Optional.of(
                whole
                        ? new Removal(parts, StoreFolder.size(parts), Removal.Kind.LEFTOVER)
                        : new Removal(folder, StoreFolder.size(folder), Removal.Kind.UNFINISHED));
    }
}

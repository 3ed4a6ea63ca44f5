package dev.loreboard.tck.fake;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Snapshots;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** A {@link PlainStore} that writes all of itself to one file of a folder after every change, and can copy itself. */
public final class PlainFileStore extends PlainStore implements Snapshots {

    private static final String FILE = "entries.bin";

    private final Path folder;

    private PlainFileStore(Path folder, EmbeddingSpace space) {
        super(space);
        this.folder = folder;
    }

    /**
     * Opens the store in a folder, made if it is missing.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException when the folder holds entries of another space
     */
    public static PlainFileStore open(Path folder, EmbeddingSpace space) {
        PlainFileStore store = new PlainFileStore(folder, space);
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                EntryFile.read(file, space).forEach(entry -> store.entries.put(entry.id(), entry));
            } else {
                Files.createDirectories(folder);
                EntryFile.write(file, space, store.entries.values());
            }
        } catch (IOException failure) {
            throw failed("opened", folder, failure);
        }
        return store;
    }

    @Override
    public Durability durability() {
        return Durability.DISK;
    }

    @Override
    public synchronized void put(Collection<Entry> batch) {
        gate.run("put", () -> {
            super.put(batch);
            save();
        });
    }

    @Override
    public synchronized void describe(String id, Metadata metadata) {
        gate.run("describe", () -> {
            super.describe(id, metadata);
            save();
        });
    }

    @Override
    public synchronized long remove(Collection<String> ids) {
        return gate.call("remove", () -> {
            long removed = super.remove(ids);
            save();
            return removed;
        });
    }

    @Override
    public synchronized long removeWhere(Filter filter) {
        return gate.call("removeWhere", () -> {
            long removed = super.removeWhere(filter);
            save();
            return removed;
        });
    }

    @Override
    public synchronized void snapshotTo(Path target) {
        gate.run("snapshotTo", () -> {
            try {
                Files.createDirectories(target);
                try (Stream<Path> inside = Files.list(target)) {
                    if (inside.findAny().isPresent()) {
                        throw new IllegalArgumentException(
                                "A snapshot needs an empty folder; " + target + " holds something. Name another one.");
                    }
                }
                EntryFile.write(target.resolve(FILE), space(), entries.values());
            } catch (IOException failure) {
                throw failed("copied to", target, failure);
            }
        });
    }

    private void save() {
        try {
            EntryFile.write(folder.resolve(FILE), space(), entries.values());
        } catch (IOException failure) {
            throw failed("written to", folder, failure);
        }
    }

    private static StorageException failed(String what, Path folder, IOException failure) {
        return new StorageException(
                "The plain store could not be " + what + " " + folder + " (" + failure
                        + "). Check the disk and its permissions.",
                failure);
    }
}

package dev.loreboard.clip.hub;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a store: one folder for each model, which is called after it, and a file for each that is locked while it changes.
 *
 * @param path of all models
 */
record StoreFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);
    private static final String LOCKS = ".locks";

    /** What is done to files. */
    interface Work<T> {

        T run() throws IOException;
    }

    static <T> T work(String call, Work<T> work) {
        try {
            return work.run();
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException(call + " was cancelled: its thread was interrupted.", interrupted);
        } catch (IOException failure) {
            throw new StorageException(
                    call + " failed: " + failure
                            + ". What is whole is kept; once the cause is mended, the same call goes" + " on.",
                    failure);
        } catch (UncheckedIOException failure) {
            throw new StorageException(call + " failed: " + failure.getCause() + ".", failure);
        }
    }

    Path model(String name) {
        return path.resolve(RelativeName.checkModel(name).replace("/", RelativeName.SLASH));
    }

    /** Works on a model that nobody else works on meanwhile. */
    <T> T locked(String name, String call, Progress progress, Work<T> work) throws IOException {
        ModelLock lock = ModelLock.await(lockFile(name), call, progress);
        try {
            return work.run();
        } finally {
            lock.close();
        }
    }

    Optional<ModelLock> tryLock(String name, String call) throws IOException {
        return ModelLock.tryLock(lockFile(name), call);
    }

    private Path lockFile(String name) {
        return path.resolve(LOCKS).resolve(model(name).getFileName() + ".lock");
    }

    /** Nothing when it is not here, or not all of it. */
    Optional<PulledModel> find(String name) throws IOException {
        Path folder = model(name);
        Optional<PulledModel> model = ManifestFile.find(folder);
        if (model.isPresent() && !model.get().name().equals(name)) {
            throw new ModelException("The folder " + folder + " says that it has the model \""
                    + model.get().name() + "\", not \"" + name + "\". Remove it, and pull the model again.");
        }
        return model;
    }

    /** By the names of their folders; those that cannot be read are left out, and told of in the log. */
    List<PulledModel> models() throws IOException {
        List<PulledModel> models = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                find(modelName(folder)).ifPresent(models::add);
            } catch (ModelException unreadable) {
                LOG.warn("{}", unreadable.getMessage());
            }
        }
        return models;
    }

    /** Those that are called as models are, with or without one in them. */
    List<Path> folders() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && RelativeName.isModel(modelName(child))) {
                    folders.add(child);
                }
            }
        }
        folders.sort(null);
        return folders;
    }

    static String modelName(Path folder) {
        return folder.getFileName().toString().replace(RelativeName.SLASH, "/");
    }

    /** Of all files in it; those that another program takes away meanwhile count no more. */
    static long size(Path folder) throws IOException {
        AtomicLong size = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                size.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(visited, failure);
            }
        });
        return size.get();
    }

    /**
     * Removes a model. Its list of files goes first and the folder of its parts last, so that whatever a crash leaves of it is
     * known for an unfinished one.
     */
    static void removeModel(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(PartFile.FOLDER));
        Files.deleteIfExists(folder.resolve(ManifestFile.NAME));
        remove(folder);
    }

    /** Removes a folder and all in it. */
    static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted((one, other) -> other.compareTo(one)).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}

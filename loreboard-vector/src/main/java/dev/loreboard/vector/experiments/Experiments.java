package dev.loreboard.vector.experiments;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What was tried, and what came of it: experiments with their runs, in a folder of the layout that MLflow keeps files in, so its pages show them too.
 * May be shared between threads and programs.
 */
public final class Experiments {

    private static final long SMALLEST_ID = 100_000_000_000_000_000L;
    private static final long LARGEST_ID = 999_999_999_999_999_999L;

    private final Path folder;
    private final Clock clock;

    Experiments(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** @param folder often called {@code mlruns}; it is made when something is kept */
    public static Experiments in(Path folder) {
        return new Experiments(folder, Clock.systemUTC());
    }

    /** The names of all experiments, in the order of the alphabet. */
    public List<String> names() {
        return folders(folder)
                .map(MetaFile::read)
                .map(meta -> meta.text("name"))
                .sorted()
                .toList();
    }

    /**
     * Begins a run of an experiment, which is made when there is none of this name.
     *
     * @throws IllegalArgumentException for a blank name
     * @throws StorageException when the folder cannot be written
     */
    public RunRecorder begin(String experiment, String run) {
        if (experiment.isBlank() || run.isBlank() || experiment.contains("\n") || run.contains("\n")) {
            throw new IllegalArgumentException("An experiment and a run each have a name, of one line.");
        }
        Path home = find(experiment).orElseGet(() -> make(experiment));
        String id = UUID.randomUUID().toString().replace("-", "");
        Path folderOfRun = made(home.resolve(id));
        for (String part : List.of("artifacts", "metrics", "params", "tags")) {
            made(folderOfRun.resolve(part));
        }
        return new RunRecorder(new RunFolder(folderOfRun), String.valueOf(home.getFileName()), id, run, clock);
    }

    /**
     * The runs of an experiment, the oldest first; none when there is no such experiment.
     *
     * @throws StorageException when a file is damaged
     */
    public List<RunRecord> runs(String experiment) {
        return find(experiment).stream()
                .flatMap(Experiments::folders)
                .map(run -> new RunFolder(run).read())
                .sorted(Comparator.comparing(RunRecord::started).thenComparing(RunRecord::id))
                .toList();
    }

    private Optional<Path> find(String experiment) {
        return folders(folder)
                .filter(child -> MetaFile.read(child).text("name").equals(experiment))
                .findFirst();
    }

    private Path make(String experiment) {
        String id = String.valueOf(ThreadLocalRandom.current().nextLong(SMALLEST_ID, LARGEST_ID));
        Path home = made(folder.resolve(id));
        long now = clock.millis();
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("artifact_location", home.toUri().toString());
        meta.put("creation_time", now);
        meta.put("experiment_id", id);
        meta.put("last_update_time", now);
        meta.put("lifecycle_stage", "active");
        meta.put("name", experiment);
        MetaFile.write(home, meta);
        return home;
    }

    private static Path made(Path child) {
        try {
            return Files.createDirectories(child);
        } catch (IOException failure) {
            throw new StorageException(
                    "The folder " + child + " could not be made (" + failure + "). Name one that may be written to.",
                    failure);
        }
    }

    /** Those children that say what they are. */
    private static Stream<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(MetaFile::isIn).sorted().toList().stream();
        } catch (IOException failure) {
            throw MetaFile.unreadable(parent, failure);
        }
    }
}

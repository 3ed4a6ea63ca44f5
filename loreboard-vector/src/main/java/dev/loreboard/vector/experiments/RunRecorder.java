package dev.loreboard.vector.experiments;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what happens in a run, at once: what was told is there even when the program is killed. For one thread at a time.
 *
 * <pre>{@code try (RunRecorder run = experiments.begin("classifiers", "first try")) { run.parameter("strength", "10"); ... run.succeeded(); }}</pre>
 */
public final class RunRecorder implements AutoCloseable {

    private final RunFolder run;
    private final String experiment;
    private final String id;
    private final String name;
    private final Clock clock;
    private final Instant started;
    private RunStatus status = RunStatus.RUNNING;

    RunRecorder(RunFolder run, String experiment, String id, String name, Clock clock) {
        this.run = run;
        this.experiment = experiment;
        this.id = id;
        this.name = name;
        this.clock = clock;
        this.started = clock.instant();
        run.describe(experiment, id, name, status, started, Optional.empty());
    }

    /** The name of its folder. */
    public String id() {
        return id;
    }

    /**
     * What was chosen. It cannot change while the run goes on.
     *
     * @throws IllegalArgumentException for a name that cannot be kept, or one that has another value already
     */
    public void parameter(String parameter, String value) {
        FactFolder parameters = run.facts("params");
        FactFolder.requireName(parameter);
        if (parameters.has(parameter)) {
            throw new IllegalArgumentException("The parameter \"" + parameter
                    + "\" of this run has a value already. Begin another run to try another.");
        }
        parameters.write(parameter, value);
    }

    /**
     * What was measured at a step.
     *
     * @throws IllegalArgumentException for a name that cannot be kept
     */
    public void metric(String metric, double value, long step) {
        run.facts("metrics").append(metric, clock.millis() + " " + value + " " + step + "\n");
    }

    /** A copy of a file that the run made. */
    public void artifact(Path file) {
        Path folder = run.folder().resolve("artifacts");
        try {
            Files.createDirectories(folder);
            Files.copy(file, folder.resolve(String.valueOf(file.getFileName())), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StorageException(
                    "The file " + file + " could not be copied into " + folder + " (" + failure + ").", failure);
        }
    }

    /** To be said at the end; a run that is closed without it has failed. */
    public void succeeded() {
        status = RunStatus.FINISHED;
    }

    @Override
    public void close() {
        status = status == RunStatus.FINISHED ? status : RunStatus.FAILED;
        run.describe(experiment, id, name, status, started, Optional.of(clock.instant()));
    }
}

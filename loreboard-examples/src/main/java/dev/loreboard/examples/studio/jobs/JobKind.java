package dev.loreboard.examples.studio.jobs;

import dev.loreboard.api.Progress;
import java.util.Optional;

/**
 * Does one kind of job. It may be stopped at any moment and is then begun again with the same request, so it first looks at what is done
 * already.
 */
public interface JobKind {

    /** What it is called in the database; it never changes. */
    String name();

    /**
     * Does the work, and says in a sentence what came of it.
     *
     * @throws dev.loreboard.api.failure.CancelledException when the progress is cancelled
     */
    String run(String request, Progress progress);

    /** What can be fetched when such a job is done, if there is something. */
    default Optional<Object> result(String request) {
        return Optional.empty();
    }
}

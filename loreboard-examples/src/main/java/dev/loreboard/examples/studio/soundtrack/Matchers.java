package dev.loreboard.examples.studio.soundtrack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.vector.experiments.Experiments;
import dev.loreboard.vector.experiments.RunRecord;
import dev.loreboard.vector.experiments.RunRecorder;
import dev.loreboard.vector.experiments.RunStatus;
import dev.loreboard.vector.learn.SpaceMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matchers that were trained, each with what was measured of it, and which of them is used. */
final class Matchers {

    private static final String EXPERIMENT = "soundtrack";
    private static final String MAP = "map.json";
    private static final String WEIGHTS = "weights.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Experiments experiments;
    private final Path folder;
    private final EmbeddingSpace space;

    /**
     * A training as people see it.
     *
     * @param used whether music is found by it now
     */
    record Run(String id, Instant begun, Map<String, String> parameters, Map<String, Double> results, boolean used) {}

    /** @param folder of the studio */
    Matchers(Database database, Path folder, EmbeddingSpace space) {
        this.database = database;
        this.experiments = Experiments.in(folder.resolve("experiments"));
        this.folder = folder.resolve("matchers");
        this.space = space;
    }

    /** Keeps what came of a training. It is used when somebody says so. */
    void keep(Training.Outcome outcome) {
        try (RunRecorder run = experiments.begin(EXPERIMENT, "matcher")) {
            run.parameter("told pairs", String.valueOf(outcome.told()));
            run.parameter("guessed pairs", String.valueOf(outcome.guessed()));
            run.parameter("rank of map", String.valueOf(Training.RANK));
            run.metric("before", outcome.before(), 0);
            run.metric("after", outcome.after(), 0);
            run.metric("map before", outcome.map().before(), 0);
            run.metric("map after", outcome.map().after(), outcome.map().epochs());
            outcome.matcher().weights().forEach((ground, weight) -> run.metric("weight " + ground.word(), weight, 0));
            write(outcome.matcher(), folder.resolve(run.id())).forEach(run::artifact);
            run.succeeded();
        }
    }

    private static List<Path> write(Matcher matcher, Path home) {
        try {
            Files.createDirectories(home);
            Path map = home.resolve(MAP);
            matcher.map().orElseThrow().save(map);
            Path weights = home.resolve(WEIGHTS);
            JSON.writeValue(weights.toFile(), matcher.weights());
            return List.of(map, weights);
        } catch (IOException failure) {
            throw new StorageException("A matcher could not be written to " + home + " (" + failure + ").", failure);
        }
    }

    /** The latest first. */
    List<Run> runs() {
        Optional<String> used = used();
        return experiments.runs(EXPERIMENT).reversed().stream()
                .filter(run -> run.status() == RunStatus.FINISHED)
                .map(run -> new Run(
                        run.id(), run.started(), run.parameters(), run.results(), used.equals(Optional.of(run.id()))))
                .toList();
    }

    /** Finds music by this one from now on. */
    void use(String run) {
        if (experiments.runs(EXPERIMENT).stream().map(RunRecord::id).noneMatch(run::equals)) {
            throw Problem.notFound("training", run);
        }
        database.change(rows -> rows.change("insert or replace into matcher values (1, ?)", run));
    }

    /** Finds music by what was there before anything was learned. */
    void useNone() {
        database.change(rows -> rows.change("delete from matcher"));
    }

    private Optional<String> used() {
        return database.read(rows -> rows.first("select run from matcher", row -> row.getString("run")));
    }

    /** The one that is used; one of another model than that of today knows nothing. */
    Matcher now() {
        return used().map(folder::resolve)
                .filter(Files::isDirectory)
                .map(Matchers::read)
                .filter(matcher -> matcher.map().orElseThrow().from().equals(space))
                .orElseGet(Matcher::untrained);
    }

    private static Matcher read(Path home) {
        try {
            Map<Ground, Double> weights = new EnumMap<>(Ground.class);
            weights.putAll(JSON.readValue(home.resolve(WEIGHTS).toFile(), new TypeReference<Map<Ground, Double>>() {}));
            return new Matcher(weights, Optional.of(SpaceMap.load(home.resolve(MAP))));
        } catch (IOException failure) {
            throw new StorageException("The matcher in " + home + " cannot be read (" + failure + ").", failure);
        }
    }
}

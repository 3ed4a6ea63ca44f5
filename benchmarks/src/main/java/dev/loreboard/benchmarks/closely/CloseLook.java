package dev.loreboard.benchmarks.closely;

import dev.loreboard.benchmarks.Rooms;
import dev.loreboard.benchmarks.Size;
import dev.loreboard.benchmarks.race.ChildStarter;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Race;
import java.nio.file.Path;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Looks at the sides of a path that are written in Java, with JMH: how long a run takes and what it allocates.
 *
 * @param beginning of the names of the paths to look at; empty for all
 * @param folder to work in
 */
public record CloseLook(Size size, String beginning, Path folder) {

    /** Prints what JMH prints. */
    public void print() {
        for (Race race : Rooms.races(size)) {
            if (race.path().startsWith(beginning)) {
                race.entrants().stream()
                        .filter(InJava.class::isInstance)
                        .map(InJava.class::cast)
                        .forEach(entrant -> look(race, entrant));
            }
        }
    }

    private void look(Race race, InJava entrant) {
        try {
            new Runner(options(race, entrant)).run();
        } catch (RunnerException failure) {
            throw new IllegalStateException(
                    "JMH could not run " + entrant.label() + " on \"" + race.path() + "\".", failure);
        }
    }

    private Options options(Race race, InJava entrant) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(OneSide.class.getName() + ".run")
                .param("size", size.toString())
                .param("path", race.path())
                .param("side", entrant.label().toString())
                .param("folder", folder.toString())
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
        return switch (size) {
            case TINY ->
                options.forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .build();
            case QUICK, FULL ->
                options.forks(1)
                        .jvmArgs(ChildStarter.javaFlags(entrant.form()).toArray(String[]::new))
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build();
        };
    }
}

package dev.loreboard.benchmarks.closely;

import dev.loreboard.benchmarks.Rooms;
import dev.loreboard.benchmarks.Size;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A side of a race as JMH runs it: for how long one run takes, and what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneSide {

    @Param("")
    private String size = "";

    @Param("")
    private String path = "";

    @Param("")
    private String side = "";

    @Param("")
    private String folder = "";

    private @Nullable Side running;

    @Setup
    public void open() throws IOException {
        Race race = Rooms.race(Size.named(size), path);
        if (!(race.entrant(side) instanceof InJava entrant)) {
            throw new IllegalArgumentException("\"" + side + "\" is no side in Java.");
        }
        Path input = Files.createTempDirectory(Path.of(folder), "input");
        race.input().writer().write(input);
        running = entrant.opener().open(new Ground(input, Files.createTempDirectory(Path.of(folder), "scratch")));
    }

    @Benchmark
    public Object run() {
        return Objects.requireNonNull(running).run();
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(running).close();
    }
}

package dev.loreboard.benchmarks;

import dev.loreboard.benchmarks.closely.CloseLook;
import dev.loreboard.benchmarks.race.ChildStarter;
import dev.loreboard.benchmarks.race.Entrant;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.LaneProgram;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Toolbox;
import dev.loreboard.benchmarks.race.Umpire;
import dev.loreboard.benchmarks.result.PathResult;
import dev.loreboard.benchmarks.result.ResultTable;
import dev.loreboard.benchmarks.result.ResultWriter;
import dev.loreboard.benchmarks.result.Results;
import dev.loreboard.benchmarks.result.Surroundings;
import dev.loreboard.benchmarks.result.ThisMachine;
import dev.loreboard.benchmarks.scale.EffortRow;
import dev.loreboard.benchmarks.scale.Scale;
import dev.loreboard.benchmarks.scale.ScaleRow;
import dev.loreboard.vector.lucene.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run of the benchmarks.
 *
 * @param beginning of the names of the paths to measure; empty for all
 */
record Run(Size size, String beginning) {

    /** The command that the processes of Java sides are started with. */
    static final String SIDE = "side";

    /** Measures, and writes a table and JSON beside each other; what is there already is replaced. */
    void into(Path result) throws IOException, InterruptedException {
        WorkFolder.within(work -> {
            Results results = measure(work);
            Files.createDirectories(result.toAbsolutePath().getParent());
            Files.writeString(Path.of(result + ".json"), ResultWriter.write(results));
            Files.writeString(Path.of(result + ".md"), ResultTable.write(results));
            System.out.println(result + ".md and " + result + ".json are written.");
        });
    }

    /** Has JMH print how long a run of each side in Java takes and what it allocates. */
    void closely() throws IOException, InterruptedException {
        chosen();
        WorkFolder.within(work -> new CloseLook(size, beginning, work).print());
    }

    /** Prints a table of what stores of these sizes cost, and one of what more effort buys. */
    static void scale(String form, List<String> sizes) throws IOException, InterruptedException {
        Compression compression =
                Compression.valueOf(form.toUpperCase(Locale.ROOT).replace('-', '_'));
        List<Integer> entries = sizes.stream().map(Integer::valueOf).toList();
        List<ScaleRow> rows = new ArrayList<>();
        for (int size : entries) {
            WorkFolder.within(work ->
                    rows.add(new Scale(size, compression, work.resolve("index"), System.out::println).measure()));
        }
        System.out.print(ScaleRow.head());
        rows.forEach(row -> System.out.println(row.line()));
        System.out.print(EffortRow.head());
        rows.stream().flatMap(row -> row.efforts().stream()).forEach(row -> System.out.println(row.line()));
    }

    private Results measure(Path work) throws IOException {
        ChildStarter starter =
                new ChildStarter(List.of(Bench.class.getName(), SIDE, size.toString()), Toolbox.ofThisMachine());
        Umpire umpire = new Umpire(size.schedule(), starter, work, System.out::println);
        Surroundings surroundings =
                ThisMachine.now(size.toString(), ChildStarter.javaFlags(Entrant.Form.WITH_VECTOR_MODULE));
        List<PathResult> paths = new ArrayList<>();
        for (Race race : chosen()) {
            paths.add(new PathResult(
                    race.path(), race.task(), race.unit(), race.score().name(), umpire.hold(race)));
        }
        return new Results(surroundings, paths);
    }

    private List<Race> chosen() {
        List<Race> chosen = Rooms.races(size).stream()
                .filter(race -> race.path().startsWith(beginning))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("No path begins with \"" + beginning + "\"; there are "
                    + Rooms.races(size).stream().map(Race::path).toList() + ".");
        }
        return chosen;
    }

    /** Runs one side, as its size, path and name and its two folders say, for as long as there are commands. */
    static void side(List<String> words) throws IOException {
        Race race = Rooms.race(Size.named(words.get(0)), words.get(1));
        Ground ground = new Ground(Path.of(words.get(3)), Path.of(words.get(4)));
        if (!(race.entrant(words.get(2)) instanceof Entrant.InJava entrant)) {
            throw new IllegalArgumentException("\"" + words.get(2) + "\" is no side in Java.");
        }
        LaneProgram.run(entrant, ground);
    }
}

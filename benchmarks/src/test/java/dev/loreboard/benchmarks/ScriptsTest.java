package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.benchmarks.race.ChildStarter;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Finish.Missing;
import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Toolbox;
import dev.loreboard.benchmarks.race.Umpire;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The peers in other languages")
class ScriptsTest {

    @TempDir
    private static Path folder;

    @TestFactory
    @DisplayName("answer well, where what they need is installed")
    Stream<DynamicTest> answerWell() {
        return Rooms.races(Size.TINY).stream()
                .map(ScriptsTest::withoutJava)
                .filter(race -> !race.entrants().isEmpty())
                .map(race -> DynamicTest.dynamicTest(race.path(), () -> verify(race)));
    }

    @Test
    @DisplayName("are skipped with a reason on a machine without their tools")
    void areSkippedWithAReason() throws IOException {
        Race race = withoutJava(Rooms.race(Size.TINY, "approximate search"));

        List<Finish> finishes = hold(race, new Toolbox(folder.resolve("no-python"), folder.resolve("no-compiler")));

        assertThat(finishes)
                .hasSize(3)
                .allSatisfy(finish -> assertThat(finish)
                        .isInstanceOfSatisfying(
                                Missing.class,
                                missing -> assertThat(missing.reason())
                                        .startsWith("There is no " + folder)
                                        .contains("; install ")));
    }

    private static void verify(Race race) throws IOException {
        List<Finish> finishes = hold(race, Toolbox.ofThisMachine());

        List<Ran> ran = finishes.stream()
                .filter(Ran.class::isInstance)
                .map(Ran.class::cast)
                .toList();
        Answers.verify(race, ran);
        List<Missing> missing = finishes.stream()
                .filter(Missing.class::isInstance)
                .map(Missing.class::cast)
                .toList();
        need("peers", missing.stream().filter(one -> !isOfAnotherProcessor(one)));
        need("avx512", missing.stream().filter(ScriptsTest::isOfAnotherProcessor));
    }

    private static void need(String name, Stream<Missing> missing) {
        missing.findFirst()
                .ifPresent(one ->
                        Needed.found(name, Optional.empty(), one.label() + " cannot take part: " + one.reason()));
    }

    /** Other than a package, a processor cannot be installed. */
    private static boolean isOfAnotherProcessor(Missing missing) {
        return missing.reason().contains("which this processor lacks");
    }

    private static List<Finish> hold(Race race, Toolbox toolbox) throws IOException {
        return new Umpire(Size.TINY.schedule(), new ChildStarter(List.of(), toolbox), folder, told -> {}).hold(race);
    }

    private static Race withoutJava(Race race) {
        return new Race(
                race.path(),
                race.task(),
                race.unit(),
                race.count(),
                race.input(),
                race.score(),
                race.entrants().stream()
                        .filter(entrant -> !(entrant instanceof InJava))
                        .toList());
    }
}

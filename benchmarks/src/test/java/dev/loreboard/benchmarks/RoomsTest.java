package dev.loreboard.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.loreboard.benchmarks.race.Entrant;
import dev.loreboard.benchmarks.race.Entrant.InCpp;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Finish.Ran;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Lane;
import dev.loreboard.benchmarks.race.LocalLane;
import dev.loreboard.benchmarks.race.MissingSideException;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Umpire;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark, on input so small that it takes no time. How fast it is does not matter here. */
@DisplayName("The measured paths")
class RoomsTest {

    @TempDir
    private static Path folder;

    @TestFactory
    @DisplayName("are answered well by every side in Java")
    Stream<DynamicTest> areAnsweredWell() {
        return Rooms.races(Size.TINY).stream()
                .filter(race -> race.entrants().stream().anyMatch(InJava.class::isInstance))
                .map(race -> DynamicTest.dynamicTest(race.path(), () -> verifyJavaSides(race)));
    }

    @Test
    @DisplayName("have names of their own, and so have their sides")
    void haveNamesOfTheirOwn() {
        List<Race> races = Rooms.races(Size.TINY);

        assertThat(races.stream().map(Race::path)).doesNotHaveDuplicates();
        assertThat(races)
                .allSatisfy(race -> assertThat(race.entrants().stream()
                                .map(entrant -> entrant.label().toString()))
                        .doesNotHaveDuplicates());
    }

    @Test
    @DisplayName("are all tested, and those of a quick run are among those of a full one")
    void areAllTested() {
        List<String> full = paths(Size.FULL);

        assertThat(paths(Size.TINY)).isEqualTo(full);
        assertThat(full).containsSubsequence(paths(Size.QUICK));
    }

    private static List<String> paths(Size size) {
        return Rooms.races(size).stream().map(Race::path).toList();
    }

    private static void verifyJavaSides(Race race) throws IOException {
        List<Finish> finishes =
                new Umpire(Size.TINY.schedule(), RoomsTest::startInThisProgram, folder, told -> {}).hold(race);

        List<Finish> inJava = finishes.stream()
                .filter(finish -> race.entrant(finish.label().toString()) instanceof InJava)
                .toList();
        List<Ran> ran = inJava.stream()
                .filter(Ran.class::isInstance)
                .map(Ran.class::cast)
                .toList();
        assertThat(inJava).isNotEmpty();
        Answers.verify(race, ran);
        if (ran.size() < inJava.size()) {
            Needed.found(need(race), Optional.empty(), "not every side can take part: " + inJava);
        }
    }

    /** What some sides in Java do not do without. */
    private static String need(Race race) {
        if (race.path().contains("libjpeg-turbo")) {
            return "turbojpeg";
        }
        return race.path().startsWith("embedding") ? "peers" : fail("nothing is needed for " + race.path());
    }

    private static Lane startInThisProgram(Race race, Entrant entrant, Ground ground) throws IOException {
        return switch (entrant) {
            case InJava java -> LocalLane.open(java, ground);
            case InPython python -> throw new MissingSideException("ScriptsTest runs " + python.label());
            case InCpp cpp -> throw new MissingSideException("ScriptsTest runs " + cpp.label());
        };
    }
}

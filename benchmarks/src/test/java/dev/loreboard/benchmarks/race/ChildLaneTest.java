package dev.loreboard.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loreboard.benchmarks.race.Entrant.Form;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A lane in a process of its own")
class ChildLaneTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("runs its side, and gives its answer")
    void runsItsSide() throws IOException {
        try (ChildLane lane = start("well")) {
            assertThat(lane.ready().note()).isEqualTo("counts");
            assertThat(lane.round(Duration.ofMillis(1)).runs()).isPositive();
            assertThat(Answer.numbers(lane.answer()).get(0)).isPositive();
        }
    }

    @Test
    @DisplayName("tells why its side cannot take part")
    void tellsWhy() {
        assertThatThrownBy(() -> start("missing"))
                .isInstanceOf(MissingSideException.class)
                .hasMessage("no wind");
    }

    @Test
    @DisplayName("repeats the last words of a side that dies while it gets ready")
    void repeatsLastWords() {
        assertThatThrownBy(() -> start("die"))
                .isInstanceOf(MissingSideException.class)
                .hasMessageContaining("goodbye");
    }

    @Test
    @DisplayName("repeats the last words of a side that dies while it runs")
    void repeatsLastWordsLater() throws IOException {
        try (ChildLane lane = start("die later")) {
            assertThatThrownBy(() -> lane.round(Duration.ofMillis(1)))
                    .isInstanceOf(MissingSideException.class)
                    .hasMessageContaining("goodbye");
        }
    }

    @Test
    @DisplayName("refuses a side that does not speak the protocol")
    void refusesAStranger() {
        assertThatThrownBy(() -> start("babble"))
                .isInstanceOf(MissingSideException.class)
                .hasMessageContaining("said: hello");
    }

    private ChildLane start(String manner) throws IOException {
        return ChildLane.start(
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        manner),
                folder);
    }

    /** What the children run. */
    public static final class Program {

        private Program() {}

        public static void main(String... arguments) throws IOException {
            String manner = arguments[0];
            switch (manner) {
                case "babble" -> System.out.println("hello");
                case "die" -> throw new IllegalStateException("goodbye");
                default ->
                    LaneProgram.run(
                            new InJava(Label.peer("child"), ground -> new Counting(manner)),
                            new Ground(Path.of("."), Path.of(".")));
            }
        }
    }

    private static final class Counting implements Side {

        private final String manner;
        private int runs;

        Counting(String manner) {
            if (manner.equals("missing")) {
                throw new MissingSideException("no wind");
            }
            this.manner = manner;
        }

        @Override
        public Object run() {
            if (manner.equals("die later")) {
                throw new IllegalStateException("goodbye");
            }
            return ++runs;
        }

        @Override
        public Answer answer() {
            return Answer.of(runs);
        }

        @Override
        public String note() {
            return "counts";
        }
    }

    @Test
    @DisplayName("has the flags of its form")
    void hasTheFlagsOfItsForm() {
        String module = "--add-modules=jdk.incubator.vector";

        List<String> with = ChildStarter.javaFlags(Form.WITH_VECTOR_MODULE);
        List<String> without = ChildStarter.javaFlags(Form.WITHOUT_VECTOR_MODULE);

        assertThat(with).contains(module).containsAll(without);
        assertThat(without).doesNotContain(module);
    }
}

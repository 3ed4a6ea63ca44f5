package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.tck.rule.ChildJvm;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A board whose program is killed while it moves to another space")
class KilledMoveTest {

    private static final int ENTRIES = 2_000;
    private static final int KILLS = 10;
    private static final long SEED = 2027;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("lives in one of the two spaces with all that it had, each time, and gets there in the end")
    void livesInOneOfTheTwo() throws Exception {
        try (Loreboard board = open(folder, new WordEmbedder())) {
            board.addAll(
                    IntStream.range(0, ENTRIES)
                            .mapToObj(number ->
                                    Addition.of(Text.of("word" + number)).withId("text " + number))
                            .toList(),
                    Progress.ignored());
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            ChildJvm.of(Mover.class, folder.toString()).killAfter(random.nextInt(1, 40));

            try (Loreboard board = openWhereItIs(folder)) {
                assertThat(board.count()).as("after kill " + kill).isEqualTo(ENTRIES);
                assertThat(board.search(Search.forWords("word" + kill).atAnyRelevance())
                                .getFirst()
                                .id())
                        .isEqualTo("text " + kill);
            }
        }
        move(folder, Progress.ignored());
        try (Loreboard board = open(folder, words("other-words"))) {
            assertThat(board.count()).isEqualTo(ENTRIES);
        }
        assertThat(folder.resolve("index-1")).doesNotExist();
        assertThat(folder.resolve("next.properties")).doesNotExist();
    }

    private static Embedder words(String space) {
        return new RenamedEmbedder(new WordEmbedder(), space);
    }

    private static Loreboard open(Path folder, Embedder model) {
        return Loreboard.at(folder)
                .embedder(model)
                .store("exact", Settings.none())
                .open();
    }

    private static Loreboard openWhereItIs(Path folder) {
        try {
            return open(folder, new WordEmbedder());
        } catch (SpaceMismatchException moved) {
            return open(folder, words("other-words"));
        }
    }

    private static void move(Path folder, Progress progress) {
        Embedder other = words("other-words");
        try (Loreboard board = openWhereItIs(folder)) {
            if (!board.space().equals(other.space())) {
                board.reembed(other, progress);
            }
        }
    }

    /** Moves the board, and prints how far it is. */
    static final class Mover {

        private Mover() {}

        public static void main(String[] arguments) {
            move(Path.of(arguments[0]), Progress.to(step -> System.out.println(step.done())));
            for (int line = 0; line < ENTRIES; line++) {
                System.out.println("there");
            }
        }
    }
}

package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.relevance.Relevance.Strength;
import dev.loreboard.api.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The relevance of what a board finds")
class BoardRelevanceTest {

    private static final int BACKGROUND = 256;

    @TempDir
    private Path folder;

    private final Embedder world = new OverheardEmbedder(new CrowdedWorld(), this::hear);
    private final AtomicInteger words = new AtomicInteger();
    private volatile boolean tired;

    private Loreboard open() {
        return Loreboard.at(folder)
                .embedder(world)
                .store("exact", Settings.none())
                .open();
    }

    private static void addPictures(Loreboard board, int from, int to) {
        board.addAll(IntStream.range(from, to).mapToObj(CrowdedWorld::picture).iterator(), Progress.ignored());
    }

    @Test
    @DisplayName("is high for an answer and below the floor for nonsense, which is not shown")
    void tellsAnswersFromNonsense() {
        try (Loreboard board = open()) {
            addPictures(board, 0, 40);

            Hit answer = board.search("scene 7").getFirst();
            List<Hit> nonsense = board.search(Search.forWords("a bowl of soup").atAnyRelevance());

            assertThat(answer.id()).isEqualTo("scene 7");
            assertThat(answer.relevance().strength()).isEqualTo(Strength.STRONG);
            assertThat(nonsense)
                    .hasSize(20)
                    .allSatisfy(hit -> assertThat(hit.relevance().strength()).isEqualTo(Strength.UNRELATED));
            assertThat(board.search("a bowl of soup")).isEmpty();
            assertThat(board.search(Search.forWords("scene 7").atLeast(1))).isEmpty();
        }
    }

    @Test
    @DisplayName("of a picture is measured against the board's own pictures, as soon as there are enough of them")
    void comparesPictures() {
        try (Loreboard board = open()) {
            addPictures(board, 0, 7);
            assertThat(board.similar("scene 3", 1).getFirst().relevance().strength())
                    .isEqualTo(Strength.UNKNOWN);
            assertThat(board.search(CrowdedWorld.picture(3).content())).hasSize(7);

            addPictures(board, 7, 40);
            Hit itself = board.search(CrowdedWorld.picture(3).content()).getFirst();

            assertThat(itself.id()).isEqualTo("scene 3");
            assertThat(itself.relevance().strength()).isEqualTo(Strength.STRONG);
            assertThat(board.similar("scene 3", 1).getFirst().relevance().measured())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("to several wanted contents is the mean over them, whatever their kind")
    void isTheMeanOverWanted() {
        try (Loreboard board = open()) {
            addPictures(board, 0, 40);
            Content picture = CrowdedWorld.picture(3).content();

            double words = only(board, Search.forWords("scene 3")).relevance().value();
            double pictures = only(board, Search.like(picture)).relevance().value();
            double both = only(board, Search.forWords("scene 3").and(picture))
                    .relevance()
                    .value();

            assertThat(both).isCloseTo((words + pictures) / 2, within(1e-9));
        }
    }

    private static Hit only(Loreboard board, Search search) {
        return board.search(search).getFirst();
    }

    @Test
    @DisplayName("is learned once, by the first question, and kept with the board")
    void isLearnedOnce() {
        double before;
        try (Loreboard board = open()) {
            addPictures(board, 0, 40);
            assertThat(words.get()).isZero();
            before = board.search("scene 7").getFirst().relevance().value();
            assertThat(board.search("scene 8")).isNotEmpty();
            assertThat(words.get()).isEqualTo(BACKGROUND + 2);
        }
        try (Loreboard board = open()) {
            assertThat(board.search("scene 7").getFirst().relevance().value()).isEqualTo(before);
            assertThat(words.get()).isEqualTo(BACKGROUND + 3);
        }
    }

    @Test
    @DisplayName("is learned anew when the board has passed a power of two, and gives what a new board would give")
    void isLearnedAnew() {
        double small;
        double large;
        try (Loreboard board = open()) {
            addPictures(board, 0, 40);
            small = board.search("scene 7").getFirst().relevance().value();
            addPictures(board, 40, 63);
            assertThat(board.search("scene 7").getFirst().relevance().value()).isEqualTo(small);
            addPictures(board, 63, 64);
            large = board.search("scene 7").getFirst().relevance().value();
            assertThat(large).isNotEqualTo(small);
            assertThat(words.get()).isEqualTo(BACKGROUND + 3);

            board.remove(IntStream.range(40, 64).mapToObj(CrowdedWorld::words).toList());
            assertThat(board.search("scene 7").getFirst().relevance().value()).isEqualTo(small);
        }
        try (Loreboard other = Loreboard.at(folder.resolve("other"))
                .embedder(world)
                .store("exact", Settings.none())
                .open()) {
            addPictures(other, 0, 64);
            assertThat(other.search("scene 7").getFirst().relevance().value()).isEqualTo(large);
        }
    }

    @Test
    @DisplayName("is learned again when its file is damaged or gone")
    void isLearnedAgain() throws IOException {
        double before;
        try (Loreboard board = open()) {
            addPictures(board, 0, 40);
            before = board.search("scene 7").getFirst().relevance().value();
        }
        for (String damage : List.of("", "format=1", "rubbish")) {
            Files.writeString(folder.resolve("relevance.properties"), damage);
            try (Loreboard board = open()) {
                assertThat(board.search("scene 7").getFirst().relevance().value())
                        .isEqualTo(before);
            }
        }
    }

    @Test
    @DisplayName("is unknown, and the answers are there, when the model fails over the board's own questions")
    void failsSoftly() {
        try (Loreboard board = open()) {
            addPictures(board, 0, 40);
            tired = true;
            List<Hit> hits = board.search("scene 7");
            assertThat(hits).hasSize(20);
            assertThat(hits.getFirst().relevance().strength()).isEqualTo(Strength.UNKNOWN);

            tired = false;
            addPictures(board, 40, 41);
            assertThat(board.search("scene 7").getFirst().relevance().strength())
                    .isEqualTo(Strength.STRONG);
        }
    }

    @Test
    @DisplayName("is learned once when many ask at the same time")
    void isLearnedOnceByMany() throws Exception {
        try (Loreboard board = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            addPictures(board, 0, 40);

            List<Callable<Hit>> questions = IntStream.range(0, 16)
                    .<Callable<Hit>>mapToObj(
                            number -> () -> board.search("scene 7").getFirst())
                    .toList();
            for (Future<Hit> answer : threads.invokeAll(questions)) {
                assertThat(answer.get().relevance())
                        .isEqualTo(board.search("scene 7").getFirst().relevance());
            }

            assertThat(words.get()).isEqualTo(BACKGROUND + 32);
        }
    }

    /** Counts words, and fails over everything but scenes when it is tired. */
    private void hear(List<? extends Content> batch) {
        for (Content content : batch) {
            if (content instanceof Text text) {
                words.incrementAndGet();
                if (tired && !text.value().startsWith("scene")) {
                    throw ServiceException.passing("The model is tired. Come back later.", (Throwable) null);
                }
            }
        }
    }
}

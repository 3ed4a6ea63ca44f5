package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.AddReport.Refusal;
import dev.loreboard.api.Addition;
import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.ReembedReport;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board that moves to another space")
class MovedBoardTest {

    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final Embedder old = new WordEmbedder();

    private static Embedder words(String space) {
        return new RenamedEmbedder(new WordEmbedder(), space);
    }

    private Loreboard open(Embedder model) {
        return Loreboard.at(folder)
                .embedder(model)
                .store("exact", Settings.none())
                .open();
    }

    private static List<Addition> texts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> Addition.of(Text.of("word" + number + " dragon"))
                        .withId("text " + number)
                        .withGroup("group " + number % 7)
                        .withMetadata(Metadata.none().with("number", number)))
                .toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("media") && !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    private static String first(Loreboard board, String words) {
        return board.search(Search.forWords(words).atAnyRelevance()).getFirst().id();
    }

    @Test
    @DisplayName("has everything there, and nothing of the old space is left")
    void hasEverythingThere() throws IOException {
        Embedder other = words("other-words");
        List<Progress.Step> steps = new ArrayList<>();
        try (Loreboard board = open(old)) {
            board.addAll(texts(0, 300), Progress.ignored());
            double before = board.search("word17 dragon").getFirst().similarity();

            ReembedReport report = board.reembed(other, Progress.to(steps::add));

            assertThat(report).isEqualTo(new ReembedReport(300, 0, 0, List.of()));
            assertThat(board.space()).isEqualTo(other.space());
            Hit hit = board.search("word17 dragon").getFirst();
            assertThat(hit.id()).isEqualTo("text 17");
            assertThat(hit.similarity()).isCloseTo(before, within(1e-12));
            assertThat(hit.entry().group()).contains("group 3");
            assertThat(hit.entry().metadata().values()).hasSize(3);
            board.addAll(texts(300, 310), Progress.ignored());
            assertThat(board.count()).isEqualTo(310);
        }

        assertThat(files()).containsExactly("board.properties", "index-2", "ledger", "relevance.properties");
        assertThat(steps).last().satisfies(step -> assertThat(step.isFinished()).isTrue());
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> open(old))
                .withMessageContaining("other-words")
                .withMessageContaining("fake-words")
                .withMessageContaining("reembed(...)");
        try (Loreboard board = open(words("other-words"))) {
            assertThat(board.count()).isEqualTo(310);
            assertThat(first(board, "word300")).isEqualTo("text 300");
            assertThat(board.reembed(old, Progress.ignored()).moved()).isTrue();
        }
        assertThat(files()).contains("index-3").doesNotContain("index-1", "index-2", "next.properties");
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            List<String> moves = new ArrayList<>();
            ledger.read(LedgerRecord.Moved.class, move -> moves.add(move.space().name()));
            assertThat(moves).containsExactly("other-words", "fake-words");
        }
    }

    @Test
    @DisplayName("answers and changes as before until then, and brings the changes along")
    void answersMeanwhile() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        Embedder slow = new OverheardEmbedder(words("slow"), batch -> {
            begun.countDown();
            await(changed);
        });
        try (Loreboard board = open(old);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            board.addAll(texts(0, 200), Progress.ignored());

            Future<ReembedReport> move = threads.submit(() -> board.reembed(slow, Progress.ignored()));
            await(begun);
            assertThat(first(board, "word17")).isEqualTo("text 17");
            assertThat(board.space()).isEqualTo(old.space());
            board.addAll(texts(200, 400), Progress.ignored());
            board.remove(List.of("text 0", "text 1", "text 399"));
            board.update("text 2", Metadata.none().with("number", -2));
            board.add(Addition.of(Text.of("something else")).withId("text 3"));
            assertThat(first(board, "word250")).isEqualTo("text 250");
            changed.countDown();

            assertThat(move.get(PATIENCE_SECONDS, TimeUnit.SECONDS).moved()).isTrue();
            assertThat(board.space()).isEqualTo(slow.space());
            assertThat(board.count()).isEqualTo(397);
            assertThat(board.get("text 0")).isEmpty();
            assertThat(board.get("text 2").orElseThrow().metadata().toString()).contains("-2");
            assertThat(first(board, "something else")).isEqualTo("text 3");
            assertThat(first(board, "word250")).isEqualTo("text 250");
        }
    }

    @Test
    @DisplayName("keeps nobody waiting for a question that takes long, and leaves the old space only after that")
    void keepsNobodyWaiting() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Embedder thoughtful = new OverheardEmbedder(old, batch -> {
            if (batch.contains(Text.query("word5 and a long thought"))) {
                asked.countDown();
                await(mayAnswer);
            }
        });
        Embedder other = words("other-words");
        try (Loreboard board = open(thoughtful);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            board.addAll(texts(0, 50), Progress.ignored());
            Future<String> slow = threads.submit(() -> first(board, "word5 and a long thought"));
            await(asked);

            Future<ReembedReport> move = threads.submit(() -> board.reembed(other, Progress.ignored()));
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!board.space().equals(other.space()) && System.nanoTime() < patience) {
                Thread.sleep(1);
            }
            assertThat(first(board, "word17")).isEqualTo("text 17");
            board.addAll(texts(50, 60), Progress.ignored());
            assertThat(first(board, "word55")).isEqualTo("text 55");
            assertThat(move).isNotDone();
            assertThat(folder.resolve("index-1")).exists();

            mayAnswer.countDown();
            assertThat(slow.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("text 5");
            assertThat(move.get(PATIENCE_SECONDS, TimeUnit.SECONDS).moved()).isTrue();
            assertThat(folder.resolve("index-1")).doesNotExist();
        }
    }

    @Test
    @DisplayName(
            "stays where it is as long as something cannot be embedded there, names it, and goes when that is gone")
    void staysUntilAllCanCome() throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), DrawnImages.png(1, 8, 8));
        Path board = folder.resolve("board");
        try (Embedder colours = new ColourEmbedder();
                Embedder other = new RenamedEmbedder(new ColourEmbedder(), "other-colours");
                Loreboard pictures = Loreboard.at(board).embedder(colours).open()) {
            pictures.add(Addition.of(Image.of(picture)).withId("file"));
            pictures.add(
                    Addition.of(Image.ofPixels(1, 1, ByteBuffer.allocate(4))).withId("pixels"));
            pictures.add(Addition.of(Image.of(DrawnImages.png(2, 8, 8))).withId("bytes"));

            ReembedReport stayed = pictures.reembed(other, Progress.ignored());

            assertThat(stayed.moved()).isFalse();
            assertThat(stayed.refusals()).extracting(Refusal::source).containsExactly("pixels");
            assertThat(stayed.refusals().getFirst().reason()).hasMessageContaining("never in a file");
            assertThat(pictures.space()).isEqualTo(colours.space());
            assertThat(pictures.count()).isEqualTo(3);
            assertThat(pictures.similar("file", 5)).hasSize(2);

            pictures.remove(List.of("pixels"));
            ReembedReport moved = pictures.reembed(other, Progress.ignored());

            assertThat(moved).isEqualTo(new ReembedReport(0, 2, 0, List.of()));
            assertThat(pictures.space()).isEqualTo(other.space());
            assertThat(pictures.similar("file", 5)).extracting(Hit::id).containsExactly("bytes");
        }
    }

    @Test
    @DisplayName("goes on where it was interrupted, also after it was closed")
    void goesOn() {
        AtomicInteger embedded = new AtomicInteger();
        Embedder other = new OverheardEmbedder(words("other"), batch -> embedded.addAndGet(batch.size()));
        try (Loreboard board = open(old)) {
            board.addAll(texts(0, 320), Progress.ignored());

            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> board.reembed(other, new CancelAt(160)));
            assertThat(board.space()).isEqualTo(old.space());
        }
        try (Loreboard board = open(old)) {
            assertThat(first(board, "word17")).isEqualTo("text 17");

            ReembedReport report = board.reembed(other, Progress.ignored());

            assertThat(report).isEqualTo(new ReembedReport(160, 160, 0, List.of()));
            assertThat(embedded).hasValue(320);
        }
    }

    @Test
    @DisplayName("begins anew for a third space, and forgets what it had for the second")
    void beginsAnew() throws IOException {
        try (Loreboard board = open(old)) {
            board.addAll(texts(0, 100), Progress.ignored());
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> board.reembed(words("second"), new CancelAt(32)));

            ReembedReport report = board.reembed(words("third"), Progress.ignored());

            assertThat(report).isEqualTo(new ReembedReport(100, 0, 0, List.of()));
        }
        assertThat(files()).contains("index-2").doesNotContain("index-1", "next.properties");
    }

    @Test
    @DisplayName("is unharmed by a model that fails")
    void isUnharmed() {
        Embedder failing = new OverheardEmbedder(words("failing"), batch -> {
            throw new IllegalStateException("out of order");
        });
        try (Loreboard board = open(old)) {
            board.addAll(texts(0, 10), Progress.ignored());

            assertThatIllegalStateException()
                    .isThrownBy(() -> board.reembed(failing, Progress.ignored()))
                    .withMessage("out of order");

            assertThat(first(board, "word7")).isEqualTo("text 7");
            assertThat(board.reembed(words("other-words"), Progress.ignored()).moved())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("does not move to where it is")
    void doesNotMoveToWhereItIs() {
        try (Loreboard board = open(old)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> board.reembed(new WordEmbedder(), Progress.ignored()))
                    .withMessageContaining("\"fake-words\" (64 dimensions) already");
        }
    }

    @Test
    @DisplayName("does not move out of a store that was handed over")
    void doesNotMoveOutOfALentStore() {
        try (VectorStore store = new ExactStore(ExactOptions.inMemory(), old.space());
                Loreboard board =
                        Loreboard.at(folder).embedder(old).store(store).open()) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> board.reembed(words("other-words"), Progress.ignored()))
                    .withMessageContaining("handed over")
                    .withMessageContaining("Make a new board");
            assertThat(board.space()).isEqualTo(old.space());
        }
    }

    @Test
    @DisplayName("is tidied up when the program ended right after the move")
    void isTidiedUp() throws IOException {
        try (Loreboard board = open(old)) {
            board.addAll(texts(0, 10), Progress.ignored());
            board.reembed(words("other-words"), Progress.ignored());
        }
        Files.copy(folder.resolve("board.properties"), folder.resolve("next.properties"));
        Files.writeString(Files.createDirectories(folder.resolve("index-1")).resolve("left over"), "old");

        try (Loreboard board = open(words("other-words"))) {
            assertThat(board.count()).isEqualTo(10);
        }

        assertThat(files()).containsExactly("board.properties", "index-2", "ledger");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Wants the work to end when so much is done. */
    private static final class CancelAt implements Progress {

        private final long end;
        private volatile boolean reached;

        CancelAt(long end) {
            this.end = end;
        }

        @Override
        public void at(Step step) {
            reached |= step.done() >= end;
        }

        @Override
        public boolean cancelled() {
            return reached;
        }
    }
}

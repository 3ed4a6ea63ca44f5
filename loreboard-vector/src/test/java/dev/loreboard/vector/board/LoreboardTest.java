package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.Addition;
import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.tck.fake.WordEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A board")
class LoreboardTest {

    private final Embedder words = new WordEmbedder();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        words.close();
    }

    private Loreboard open() {
        return Loreboard.at(folder).embedder(words).open();
    }

    @Test
    @DisplayName("finds what was added, nearest first, also after it was closed and opened again")
    void findsWhatWasAdded() {
        try (Loreboard board = open()) {
            board.addAll(
                    List.of(
                            Addition.of(Text.of("a dragon over a village")).withId("dragon"),
                            Addition.of(Text.of("a ship at sea")).withId("ship")),
                    Progress.ignored());

            assertThat(board.search(Search.forWords("a dragon").atAnyRelevance()))
                    .extracting(Hit::id)
                    .containsExactly("dragon", "ship");
        }
        try (Loreboard board = open()) {
            assertThat(board.search("a ship at the sea")).extracting(Hit::id).containsExactly("ship");
            assertThat(board.get("ship").orElseThrow().text()).contains("a ship at sea");
        }
    }

    @Test
    @DisplayName("calls content by its hash when it has no other name, and keeps the same content once")
    void keepsTheSameContentOnce() {
        Text text = Text.of("a dragon");
        try (Loreboard board = open()) {
            assertThat(board.add(text))
                    .isEqualTo(board.add(text))
                    .isEqualTo(text.hash().toString());
            assertThat(board.count()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("adds again only what is new or changed")
    void addsAgainOnlyWhatIsNew() {
        List<Addition> additions = texts(100);
        try (Loreboard board = open()) {
            board.addAll(additions.subList(0, 40), Progress.ignored());

            AddReport report = board.addAll(additions, Progress.ignored());
            AddReport changed = board.addAll(
                    List.of(additions.getFirst().withMetadata(Metadata.none().with("loved", true))),
                    Progress.ignored());

            assertThat(report).isEqualTo(new AddReport(60, 0, 40, 0, List.of(), List.of()));
            assertThat(changed.added()).isEqualTo(1);
            assertThat(board.count()).isEqualTo(100);
        }
    }

    @Test
    @DisplayName("takes in the rest when some cannot be, and says which and why")
    void quarantinesWhatItCannotTake() {
        List<Addition> additions = new ArrayList<>(texts(50));
        additions.add(17, Addition.of(Image.of(folder.resolve("missing.png"))).withId("missing"));
        additions.add(30, Addition.of(Image.of(new byte[] {1, 2, 3})).withId("rubbish"));
        try (Loreboard board = open()) {
            AddReport report = board.addAll(additions, Progress.ignored());

            assertThat(report.added()).isEqualTo(50);
            assertThat(report.refused()).isEqualTo(2);
            assertThat(report.refusals())
                    .extracting(AddReport.Refusal::source)
                    .containsExactlyInAnyOrder("missing", "rubbish");
            assertThatExceptionOfType(UnsupportedContentException.class)
                    .isThrownBy(() -> board.add(Image.of(new byte[] {1, 2, 3})));
        }
    }

    @Test
    @DisplayName("takes in a whole folder, each file called by its path, and leaves out what is no media")
    void takesInAFolder() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures/night"));
        Files.write(pictures.resolve("moon.png"), DrawnImages.png(1, 8, 8));
        Files.write(pictures.resolveSibling("sun.jpg"), DrawnImages.jpeg(2, 8, 8));
        Files.write(pictures.resolve("cut.png"), Arrays.copyOf(DrawnImages.png(3, 8, 8), 40));
        Files.writeString(pictures.resolve("notes.txt"), "Buy milk.");
        try (Embedder colours = new ColourEmbedder();
                Loreboard board =
                        Loreboard.at(folder.resolve("board")).embedder(colours).open()) {
            AddReport report = board.addFolder(folder.resolve("pictures"), Progress.ignored());

            assertThat(report.added()).isEqualTo(2);
            assertThat(report.refusals()).extracting(AddReport.Refusal::source).containsExactly("night/cut.png");
            assertThat(board.get("night/moon.png")).isPresent();
            assertThat(board.search(DrawnImages.pixels(1, 8, 8)).getFirst().id())
                    .isEqualTo("night/moon.png");
        }
    }

    @Test
    @DisplayName("tells how far it is, up to the end")
    void tellsHowFarItIs() {
        List<Progress.Step> steps = new ArrayList<>();
        try (Loreboard board = open()) {
            board.addAll(texts(100), Progress.to(steps::add));
        }

        assertThat(steps).isSortedAccordingTo((one, other) -> Long.compare(one.done(), other.done()));
        assertThat(steps.getLast().isFinished()).isTrue();
        assertThat(steps).hasSizeGreaterThan(2);
    }

    @Test
    @DisplayName("searches with several examples, away from others, and with a filter")
    void searchesWithExamples() {
        try (Loreboard board = open()) {
            board.addAll(
                    List.of(
                            Addition.of(Text.of("dragon night")).withId("night"),
                            Addition.of(Text.of("dragon snow"))
                                    .withId("snow")
                                    .withMetadata(Metadata.none().with("cold", true))),
                    Progress.ignored());

            Search dragonWithoutSnow = Search.forWords("dragon").without(Text.of("snow"));
            Search inTheCold =
                    Search.forWords("night").where(Field.named("cold").is(true)).atAnyRelevance();

            assertThat(board.search(dragonWithoutSnow).getFirst().id()).isEqualTo("night");
            assertThat(board.search(inTheCold)).extracting(Hit::id).containsExactly("snow");
            assertThat(board.similar("night", 5)).extracting(Hit::id).containsExactly("snow");
        }
    }

    @Test
    @DisplayName("changes what is known about an entry, and forgets entries")
    void updatesAndRemoves() {
        try (Loreboard board = open()) {
            board.add(Addition.of(Text.of("dragon"))
                    .withId("one")
                    .withMetadata(Metadata.none().with("old", true)));

            board.update("one", Metadata.none().with("style", "ink"));

            assertThat(board.count(Field.named("style").is("ink"))).isEqualTo(1);
            assertThat(board.count(Field.named("old").isPresent())).isZero();
            assertThat(board.get("one").orElseThrow().metadata().find("content.hash"))
                    .isPresent();
            assertThat(board.remove(List.of("one", "unknown"))).isEqualTo(1);
            assertThat(board.get("one")).isEmpty();
            assertThatExceptionOfType(EntryNotFoundException.class)
                    .isThrownBy(() -> board.update("one", Metadata.none()));
        }
    }

    @Test
    @DisplayName("keeps what was changed when the same content is added again")
    void keepsChangesWhenAddedAgain() {
        Addition dragon = Addition.of(Text.of("dragon"))
                .withId("one")
                .withMetadata(Metadata.none().with("year", 2020));
        try (Loreboard board = open()) {
            board.add(dragon);
            board.update("one", Metadata.none().with("year", 2020).with("loved", true));

            AddReport report = board.addAll(List.of(dragon), Progress.ignored());

            assertThat(report.unchanged()).isEqualTo(1);
            assertThat(board.count(Field.named("loved").is(true))).isEqualTo(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> board.update("one", Metadata.none().with("content.path", "elsewhere")));
        }
    }

    @Test
    @DisplayName("counts the same content once when it comes twice, and takes in what is newly said about it")
    void countsTheSameContentOnce() {
        Addition dragon = Addition.of(Text.of("dragon")).withId("one");
        try (Loreboard board = open()) {
            AddReport twice = board.addAll(List.of(dragon, dragon), Progress.ignored());
            AddReport grouped = board.addAll(List.of(dragon.withGroup("night")), Progress.ignored());
            AddReport worded = board.addAll(List.of(dragon.withWords("fire")), Progress.ignored());

            assertThat(twice).isEqualTo(new AddReport(1, 0, 1, 0, List.of(), List.of()));
            assertThat(grouped.added()).isEqualTo(1);
            assertThat(worded.added()).isEqualTo(1);
            assertThat(board.get("one").orElseThrow().text()).contains("fire");
        }
    }

    @Test
    @DisplayName("is not made with a store that does not exist")
    void isNotMadeWithAStoreThatDoesNotExist() {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> Loreboard.at(folder)
                        .embedder(words)
                        .store("lucenee", Settings.none())
                        .open())
                .withMessageContaining("No vector store is called \"lucenee\"");

        open().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index=../elsewhere", "index=/tmp/elsewhere", "dimension=many", "dimension=0", "space="})
    @DisplayName("refuses a damaged file about itself, naming it, and leaves the folder by no path in it")
    void refusesADamagedManifest(String line) throws IOException {
        open().close();
        Path manifest = folder.resolve("board.properties");
        Files.writeString(manifest, Files.readString(manifest) + line + "\n");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::open)
                .withMessageContaining("board.properties is damaged");
    }

    @Test
    @DisplayName("lets a change that waits for another one be cancelled")
    void aWaitingChangeCanBeCancelled() throws Exception {
        CountDownLatch adding = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Iterator<Addition> slow = Stream.generate(() -> {
                    adding.countDown();
                    while (enough.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return Addition.of(Text.of("dragon")).withId("one");
                })
                .limit(1)
                .iterator();
        try (Loreboard board = open()) {
            Thread adder = Thread.ofPlatform().start(() -> board.addAll(slow, Progress.ignored()));
            adding.await();
            AtomicReference<Throwable> outcome = new AtomicReference<>();
            Thread waiting = Thread.ofPlatform().start(() -> {
                try {
                    board.remove(List.of("one"));
                } catch (RuntimeException failure) {
                    outcome.set(failure);
                }
            });

            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
            waiting.join();
            enough.countDown();
            adder.join();

            assertThat(outcome.get()).isInstanceOf(CancelledException.class);
            assertThat(board.get("one")).isPresent();
        }
    }

    @Test
    @DisplayName("says what is missing when no model is there")
    void saysWhatIsMissing() {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> Loreboard.open(folder))
                .withMessage("No embedder is ready. Present: none. If a jar is missing, add loreboard-clip."
                        + " Hand one over or name one: Loreboard.at(folder).embedder(...).");
        open().close();
    }

    @Test
    @DisplayName("refuses another model, naming both and the way out")
    void refusesAnotherModel() {
        open().close();

        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> Loreboard.at(folder)
                        .embedder(new RenamedEmbedder(new WordEmbedder(), "other-words"))
                        .open())
                .withMessageContaining("fake-words")
                .withMessageContaining("other-words")
                .withMessageContaining("reembed(...)");
        open().close();
    }

    @Test
    @DisplayName("is open once at a time, and refuses calls when closed")
    void isOpenOnce() {
        Loreboard board = open();
        assertThatExceptionOfType(StorageException.class).isThrownBy(this::open).withMessageContaining("ledger");

        board.close();
        board.close();

        assertThatIllegalStateException().isThrownBy(() -> board.search("dragon"));
        assertThat(words.embed(Text.of("still open")))
                .as("a lent model stays open")
                .isNotNull();
    }

    @Test
    @DisplayName("keeps its own fields to itself")
    void keepsItsOwnFields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addition.of(Text.of("dragon"))
                        .withMetadata(Metadata.none().with("content.hash", "x")))
                .withMessageContaining("content.hash");
    }

    private static List<Addition> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Addition.of(Text.of("text number " + i)).withId("text " + i))
                .toList();
    }
}

package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.AddReport.Attachment;
import dev.loreboard.api.Addition;
import dev.loreboard.api.Copies;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.LoreboardBuilder;
import dev.loreboard.api.Progress;
import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.media.LedgerRecord.Attached;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.GreyFingerprinter;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.fake.RenamedEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board that is given copies")
class AttachedCopiesTest {

    private static final int SIDE = 64;
    private static final Field COPIES = Field.named("content.copies");

    private final Embedder colours = new ColourEmbedder();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        colours.close();
    }

    private LoreboardBuilder board() {
        return Loreboard.at(folder.resolve("board")).embedder(colours).fingerprinter(new GreyFingerprinter());
    }

    private static Image first(long seed) {
        return Image.of(DrawnImages.png(seed, SIDE, SIDE));
    }

    private static Image copy(long seed) {
        return Image.of(DrawnImages.jpeg(seed, SIDE, SIDE));
    }

    /** Whether the fake, which is no more than a fake, can tell that the two forms show the same. */
    private static boolean isTold(int seed) {
        Fingerprinter fake = new GreyFingerprinter();
        Fingerprint print = fake.of(first(seed)).orElseThrow();
        return print.difference(fake.of(copy(seed)).orElseThrow()) <= fake.tolerance();
    }

    private static List<String> copies(Loreboard board, String id) {
        return board.get(id).orElseThrow().metadata().find(COPIES).stream()
                .flatMap(value -> ((Value.Words) value).values().stream())
                .toList();
    }

    private List<Attached> ledger() {
        List<Attached> attached = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("board/ledger"))) {
            ledger.read(LedgerRecord.Attached.class, attached::add);
        }
        return attached;
    }

    @Test
    @DisplayName("attaches a picture that was encoded anew to the first, and says so")
    void attachesACopy() {
        String original;
        try (Loreboard board = board().open()) {
            original = board.add(first(1));

            assertThat(board.add(copy(1))).isEqualTo(original);

            assertThat(board.count()).isEqualTo(1);
            assertThat(copies(board, original)).containsExactly(copy(1).hash().toString());
            assertThat(board.addAll(List.of(Addition.of(copy(1)), Addition.of(first(1))), Progress.ignored()))
                    .isEqualTo(new AddReport(0, 0, 2, 0, List.of(), List.of()));
            assertThat(board.add(copy(1))).isEqualTo(original);
        }
        assertThat(folder.resolve("board/media"))
                .isDirectoryRecursivelyContaining(
                        "glob:**" + copy(1).hash().toString().substring(8, 60) + "*");
        assertThat(ledger()).extracting(Attached::original, Attached::hash).containsExactly(tuple(original, copy(1)));
    }

    private static Tuple tuple(String original, Image copy) {
        return Tuple.tuple(original, copy.hash());
    }

    @Test
    @DisplayName("recognises a copy in the same run, and one of another time")
    void recognisesInOneRunAndLater() throws IOException {
        Path file = Files.write(folder.resolve("again.jpg"), DrawnImages.jpeg(2, SIDE, SIDE));
        List<Addition> some = List.of(Addition.of(first(1)), Addition.of(copy(1)), Addition.of(first(2)));
        try (Loreboard board = board().open()) {
            assertThat(board.addAll(some, Progress.ignored()).attached()).isEqualTo(1);
        }
        try (Loreboard board = board().open()) {
            AddReport later = board.addAll(List.of(Addition.of(Image.of(file))), Progress.ignored());

            assertThat(later.attachments())
                    .containsExactly(
                            new Attachment(file.toString(), first(2).hash().toString()));
            assertThat(board.addAll(some, Progress.ignored()).unchanged()).isEqualTo(3);
            assertThat(board.count()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("leaves different pictures alone, and adds all of them without a fingerprinter")
    void leavesDifferentPicturesAlone() {
        List<Addition> different = IntStream.range(0, 150)
                .mapToObj(seed -> Addition.of(first(seed)))
                .toList();
        try (Loreboard board = board().open()) {
            assertThat(board.addAll(different, Progress.ignored()).added()).isEqualTo(150);
        }
        try (Loreboard board = Loreboard.at(folder.resolve("other"))
                .embedder(colours)
                .pluginsFrom(ClassLoader.getPlatformClassLoader())
                .store(new PlainStore(colours.space()))
                .open()) {
            board.add(first(1));
            board.add(copy(1));

            assertThat(board.count()).isEqualTo(2);
            assertThat(board.get(first(1).hash().toString())
                            .orElseThrow()
                            .metadata()
                            .find(ContentMarks.FINGERPRINT))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("does not believe the fingerprint alone")
    void doesNotBelieveTheFingerprintAlone() {
        try (Loreboard board = board().open()) {
            board.add(Image.of(TwoColours.png(0x200000, 0xff0000)));
            board.add(Image.of(TwoColours.png(0x000020, 0x0000ff)));

            assertThat(board.count()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("adds what has an id of its own, unless told to give it up")
    void keepsIds() {
        Addition named = Addition.of(copy(1)).withId("named");
        try (Loreboard board = board().open()) {
            board.add(first(1));

            assertThat(board.add(named)).isEqualTo("named");
            assertThat(board.count()).isEqualTo(2);
        }
        try (Loreboard board = board().copies(Copies.ATTACH).open()) {
            assertThat(board.add(named)).isEqualTo("named");
            board.remove(List.of("named"));

            String original = first(1).hash().toString();
            assertThat(board.add(named)).isEqualTo(original);
            assertThat(board.add(named)).isEqualTo(original);
            assertThat(board.count()).isEqualTo(1);
        }
        assertThat(ledger()).extracting(Attached::source).containsExactly("named");
    }

    @Test
    @DisplayName("adds every copy when told to, and notes fingerprints all the same")
    void addsEveryCopy() {
        try (Loreboard board = board().copies(Copies.ADD).open()) {
            board.add(first(1));
            String second = board.add(copy(1));

            assertThat(second).isEqualTo(copy(1).hash().toString());
            assertThat(ContentMarks.of(board.get(second).orElseThrow().metadata())
                            .fingerprint())
                    .isPresent();
        }
    }

    @Test
    @DisplayName("adds a copy about which something else is said")
    void addsWhatSaysSomethingElse() {
        try (Loreboard board = board().open()) {
            board.add(Addition.of(first(1))
                    .withMetadata(Metadata.none().with("style", "ink").with("year", 1900)));
            Addition copy = Addition.of(copy(1));

            board.add(copy.withMetadata(Metadata.none().with("style", "oil")));
            assertThat(board.count()).isEqualTo(2);
            board.remove(List.of(copy(1).hash().toString()));

            board.add(copy.withGroup("crops"));
            assertThat(board.count()).isEqualTo(2);
            board.remove(List.of(copy(1).hash().toString()));

            board.add(copy.withMetadata(Metadata.none().with("style", "ink")));
            assertThat(board.count()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("keeps the copies of an entry that is described anew, and forgets those of one that is removed")
    void keepsAndForgets() {
        try (Loreboard board = board().open()) {
            String original = board.add(first(1));
            board.add(copy(1));

            board.update(original, Metadata.none().with("style", "ink"));
            board.add(Addition.of(first(1)).withMetadata(Metadata.none().with("year", 1900)));
            assertThat(copies(board, original)).hasSize(1);
            assertThat(board.add(copy(1))).isEqualTo(original);

            board.remove(List.of(original));
            String second = board.add(copy(1));
            assertThat(second).isEqualTo(copy(1).hash().toString());
            assertThat(board.add(first(1))).isEqualTo(second);
        }
    }

    @Test
    @DisplayName("forgets the copies of an entry that shows something else from now on")
    void forgetsWhatWasReplaced() {
        try (Loreboard board = board().open()) {
            board.add(Addition.of(first(1)).withId("cover"));
            board.add(copy(1));

            board.addAll(
                    List.of(Addition.of(first(2)).withId("cover"), Addition.of(copy(1)), Addition.of(copy(2))),
                    Progress.ignored());

            assertThat(copies(board, "cover")).containsExactly(copy(2).hash().toString());
            assertThat(board.get(copy(1).hash().toString())).isPresent();
        }
    }

    @Test
    @DisplayName("gives entries from before their fingerprints when they are added again, and embeds none of them anew")
    void marksEntriesFromBefore() {
        List<Addition> all = IntStream.range(0, 100)
                .mapToObj(seed -> Addition.of(first(seed)))
                .toList();
        List<Integer> batches = new ArrayList<>();
        try (VectorStore store = new PlainStore(colours.space())) {
            try (Loreboard board = Loreboard.at(folder.resolve("board"))
                    .embedder(colours)
                    .pluginsFrom(ClassLoader.getPlatformClassLoader())
                    .store(store)
                    .open()) {
                board.addAll(all, Progress.ignored());
            }
            try (Embedder watched = new OverheardEmbedder(new ColourEmbedder(), batch -> batches.add(batch.size()));
                    Loreboard board = board().embedder(watched).store(store).open()) {
                assertThat(board.addAll(all, Progress.ignored()).unchanged()).isEqualTo(100);

                assertThat(batches).isEmpty();
                assertThat(board.count(ContentMarks.FINGERPRINT.isPresent())).isEqualTo(100);
                assertThat(board.add(copy(99))).isEqualTo(first(99).hash().toString());
            }
        }
    }

    @Test
    @DisplayName("passes over fingerprints and notes that are none")
    void passesOverNonsense() {
        try (VectorStore store = new PlainStore(colours.space())) {
            try (Loreboard board = board().store(store).open()) {
                String original = board.add(first(1));
                Metadata noted = board.get(original).orElseThrow().metadata();
                store.describe(
                        original,
                        noted.with(ContentMarks.FINGERPRINT, Value.of("no fingerprint"))
                                .with(COPIES, Value.of(List.of("no hash"))));
            }
            try (Loreboard board = board().store(store).open()) {
                board.add(copy(1));
                assertThat(board.count()).isEqualTo(2);

                board.add(first(1));
                board.add(first(2));
                assertThat(board.add(copy(2))).isEqualTo(first(2).hash().toString());
            }
        }
    }

    @Test
    @DisplayName("refuses a broken picture with the embedder's reason")
    void refusesBrokenPictures() {
        Image broken = Image.of(new byte[] {1, 2, 3});
        try (Loreboard board = board().open()) {
            assertThatExceptionOfType(UnreadableContentException.class)
                    .isThrownBy(() -> board.add(broken))
                    .withMessageContaining("is no picture that Java can read");
        }
    }

    @Test
    @DisplayName("takes copies and what it knows of them along to another space")
    void movesWithItsCopies() {
        try (Embedder other = new RenamedEmbedder(new ColourEmbedder(), "other-colours");
                Loreboard board = board().open()) {
            String original = board.add(first(1));
            board.add(copy(1));
            board.add(first(2));

            assertThat(board.reembed(other, Progress.ignored()).moved()).isTrue();

            assertThat(board.add(copy(1))).isEqualTo(original);
            assertThat(board.add(copy(2))).isEqualTo(first(2).hash().toString());
            assertThat(board.count()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("attaches each copy once, though two threads add at the same time")
    void twoThreadsAdd() throws Exception {
        int[] seeds = IntStream.range(0, 60).filter(AttachedCopiesTest::isTold).toArray();
        List<Addition> originals =
                Arrays.stream(seeds).mapToObj(seed -> Addition.of(first(seed))).toList();
        List<Addition> copies =
                Arrays.stream(seeds).mapToObj(seed -> Addition.of(copy(seed))).toList();
        try (Loreboard board = board().open();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Collection<Callable<AddReport>> calls = List.of(
                    () -> board.addAll(originals, Progress.ignored()), () -> board.addAll(copies, Progress.ignored()));

            long attached = 0;
            for (Future<AddReport> report : threads.invokeAll(calls)) {
                attached += report.get().attached();
            }

            assertThat(attached).isEqualTo(seeds.length).isGreaterThan(50);
            assertThat(board.count()).isEqualTo(seeds.length);
        }
    }
}

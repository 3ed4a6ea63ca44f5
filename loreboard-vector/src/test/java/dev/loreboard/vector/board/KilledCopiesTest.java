package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.GreyFingerprinter;
import dev.loreboard.tck.rule.ChildJvm;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A board whose program is killed while it attaches copies")
class KilledCopiesTest {

    private static final int PICTURES = 1000;
    private static final int SIDE = 32;
    private static final int KILLS = 8;
    private static final long SEED = 2027;

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "has every picture once, and every copy in an entry or in the ledger, once the adding has come to its end")
    void losesNothing() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            ChildJvm.of(Adder.class, folder.toString()).killAfter(random.nextInt(1, 12));
        }

        AddReport last;
        AddReport again;
        Set<ContentHash> entries = new HashSet<>();
        try (Embedder colours = new ColourEmbedder();
                Loreboard board = open(colours, folder)) {
            last = board.addAll(pictures(), Progress.ignored());
            again = board.addAll(pictures(), Progress.ignored());
            pictures()
                    .forEachRemaining(picture -> board.get(
                                    picture.content().hash().toString())
                            .ifPresent(entry -> entries.add(picture.content().hash())));
        }

        assertThat(last.unchanged()).as("what the killed programs had done").isPositive();
        assertThat(again).isEqualTo(new AddReport(0, 0, 2L * PICTURES, 0, List.of(), List.of()));
        Set<ContentHash> attached = attached();
        assertThat(attached).as("copies").hasSizeGreaterThan(PICTURES / 2);
        pictures()
                .forEachRemaining(
                        picture -> assertThat(entries.contains(picture.content().hash())
                                        || attached.contains(picture.content().hash()))
                                .isTrue());
    }

    private Set<ContentHash> attached() {
        Set<ContentHash> attached = new HashSet<>();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            ledger.read(LedgerRecord.Attached.class, record -> attached.add(record.hash()));
        }
        return attached;
    }

    private static Loreboard open(Embedder colours, Path folder) {
        return Loreboard.at(folder)
                .embedder(colours)
                .fingerprinter(new GreyFingerprinter())
                .open();
    }

    /** Each picture, and after it the same encoded anew. */
    private static Iterator<Addition> pictures() {
        return IntStream.range(0, PICTURES)
                .boxed()
                .flatMap(number -> Stream.of(DrawnImages.png(number, SIDE, SIDE), DrawnImages.jpeg(number, SIDE, SIDE)))
                .map(file -> Addition.of(Image.of(file)))
                .iterator();
    }

    /** Adds all pictures, and prints how many it is done with. */
    static final class Adder {

        private Adder() {}

        public static void main(String[] arguments) {
            try (Embedder colours = new ColourEmbedder();
                    Loreboard board = open(colours, Path.of(arguments[0]))) {
                board.addAll(pictures(), Progress.to(step -> System.out.println(step.done())));
            }
        }
    }
}

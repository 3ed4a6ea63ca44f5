package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.rule.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A board whose program is killed while it adds")
class KilledBoardTest {

    private static final Drawings DRAWINGS = new Drawings(10_000);
    private static final int KILLS = 12;
    private static final long SEED = 2026;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("has every picture exactly once, or refused with a reason, once the adding has come to its end")
    void hasEveryPictureOnce() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> printed = ChildJvm.of(Adder.class, folder.toString()).killAfter(random.nextInt(1, 12));

            long acknowledged = Long.parseLong(printed.getLast());
            assertThat(entriesAndRefusals(folder)).as("after kill " + kill).isGreaterThanOrEqualTo(acknowledged);
        }

        AddReport report;
        List<String> ids;
        try (Embedder colours = new ColourEmbedder();
                Loreboard board = Loreboard.at(folder).embedder(colours).open()) {
            report = board.addAll(DRAWINGS.all(), Progress.ignored());
            ids = ids(board);
        }

        assertThat(report.unchanged()).as("what the killed programs had done").isPositive();
        assertThat(report.total()).isEqualTo(DRAWINGS.count());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new HashSet<>(ids)).isEqualTo(DRAWINGS.whole());
        assertThat(refused(folder)).isEqualTo(DRAWINGS.broken());
    }

    private static long entriesAndRefusals(Path folder) {
        long entries;
        try (Embedder colours = new ColourEmbedder();
                Loreboard board = Loreboard.at(folder).embedder(colours).open()) {
            entries = board.count();
        }
        return entries + refused(folder).size();
    }

    private static Set<String> refused(Path folder) {
        Set<String> refused = new HashSet<>();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            ledger.read(LedgerRecord.Refused.class, record -> {
                assertThat(record.reason()).isNotBlank();
                refused.add(record.source());
            });
        }
        return refused;
    }

    private static List<String> ids(Loreboard board) {
        List<String> ids = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(1000));
        while (next.isPresent()) {
            Page page = board.page(next.get());
            page.entries().stream().map(Entry::id).forEach(ids::add);
            next = page.next();
        }
        return ids;
    }

    /** Adds all drawings, and prints how many it is done with. */
    static final class Adder {

        private Adder() {}

        public static void main(String[] arguments) {
            try (Embedder colours = new ColourEmbedder();
                    Loreboard board = Loreboard.at(Path.of(arguments[0]))
                            .embedder(colours)
                            .open()) {
                board.addAll(DRAWINGS.all(), Progress.to(step -> System.out.println(step.done())));
            }
        }
    }
}

package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.Addition;
import dev.loreboard.api.Copies;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.Duplicate.NearShot;
import dev.loreboard.api.clustering.Duplicate.SameBytes;
import dev.loreboard.api.clustering.Duplicate.SamePicture;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.tck.fake.DrawnImages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on duplicates")
class DuplicatesGuideTest {

    private static final int SIDE = 128;

    @TempDir
    private Path folder;

    private final Image original = Image.of(DrawnImages.png(1, SIDE, SIDE));
    private final Image copy = Image.of(DrawnImages.jpeg(1, SIDE, SIDE));

    @Test
    @DisplayName("attaches copies when they are added")
    void attachesCopies() {
        // region attach
        try (Loreboard board = Loreboard.open(folder)) {
            String id = board.add(original);

            assertThat(board.add(copy)).isEqualTo(id);
            assertThat(board.count()).isEqualTo(1);
        }
        // endregion
    }

    @Test
    @DisplayName("attaches copies from a folder when told to")
    void attachesNamedCopies() {
        List<Addition> pictures = List.of(
                Addition.of(original).withId("dragon.png"), Addition.of(copy).withId("dragon.jpg"));
        // region named
        try (Loreboard board = Loreboard.at(folder).copies(Copies.ATTACH).open()) {
            AddReport report = board.addAll(pictures, Progress.ignored());

            assertThat(report.attached()).isEqualTo(1);
            assertThat(report.attachments().getFirst().source()).isEqualTo("dragon.jpg");
            assertThat(report.attachments().getFirst().original()).isEqualTo("dragon.png");
        }
        // endregion
    }

    @Test
    @DisplayName("finds duplicates and tells how one can tell")
    void findsDuplicates() {
        List<String> said = new ArrayList<>();
        // region find
        try (Loreboard board = Loreboard.at(folder)
                .duplicateFinder("evidence", Settings.none().with("near-shot", "0.97"))
                .open()) {
            board.add(Addition.of(original).withId("a dragon"));
            board.add(Addition.of(copy).withId("encoded anew"));
            board.add(Addition.of(original).withId("the same file"));

            for (Duplicate duplicate : board.duplicates(Filter.everything())) {
                said.add(duplicate.copy() + ": "
                        + switch (duplicate.evidence()) {
                            case SameBytes bytes -> "the same bytes";
                            case SamePicture picture -> "the same picture";
                            case NearShot shot -> String.format(Locale.ROOT, "alike by %.2f", shot.similarity());
                        });
            }
        }
        assertThat(said).containsExactly("encoded anew: the same picture", "the same file: the same bytes");
        // endregion
    }
}

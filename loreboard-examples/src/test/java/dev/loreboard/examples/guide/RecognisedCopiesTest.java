package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.AddReport;
import dev.loreboard.api.AddReport.Attachment;
import dev.loreboard.api.Copies;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.Duplicate.NearShot;
import dev.loreboard.api.clustering.Duplicate.SamePicture;
import dev.loreboard.api.store.filter.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("Of painted pictures, each encoded anew and resized in several ways")
class RecognisedCopiesTest {

    private static final long SEED = 700_000;
    private static final int PICTURES = Integer.getInteger("loreboard.copies", 100);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("every copy is attached to its own picture, and no picture to another")
    void everyCopyIsAttached() {
        List<PaintedCopies> pictures = pictures();
        try (Loreboard board = Loreboard.at(folder).copies(Copies.ATTACH).open()) {
            AddReport first =
                    board.addAll(pictures.stream().map(PaintedCopies::original).iterator(), Progress.ignored());
            assertThat(first.attachments())
                    .as("pictures that were taken for others")
                    .isEmpty();

            for (PaintedCopies picture : pictures) {
                AddReport report = board.addAll(picture.copies(), Progress.ignored());

                assertThat(report.attachments())
                        .extracting(Attachment::source, Attachment::original)
                        .containsExactlyElementsOf(picture.copies().stream()
                                .map(copy -> Tuple.tuple(copy.id().orElseThrow(), picture.name()))
                                .toList());
            }
            assertThat(board.count()).isEqualTo(PICTURES);
        }
    }

    @Test
    @DisplayName("the finder names every copy beside its own picture, and sees that a cropped one is another shot")
    void everyCopyIsFound() {
        List<PaintedCopies> pictures = pictures();
        try (Loreboard board = Loreboard.at(folder).copies(Copies.ADD).open()) {
            board.addAll(
                    pictures.stream()
                            .flatMap(picture -> Stream.concat(
                                    Stream.of(picture.original(), picture.cropped()), picture.copies().stream()))
                            .iterator(),
                    Progress.ignored());

            List<Duplicate> found = board.duplicates(Filter.everything());

            assertThat(found)
                    .allSatisfy(duplicate -> assertThat(PaintedCopies.picture(duplicate.original()))
                            .isEqualTo(PaintedCopies.picture(duplicate.copy())));
            assertThat(found.stream().filter(duplicate -> !(duplicate.evidence() instanceof NearShot)))
                    .extracting(duplicate -> duplicate.evidence().getClass(), Duplicate::copy)
                    .containsExactlyInAnyOrderElementsOf(pictures.stream()
                            .flatMap(picture -> picture.copies().stream())
                            .map(copy ->
                                    Tuple.tuple(SamePicture.class, copy.id().orElseThrow()))
                            .toList());
            assertThat(found.stream().filter(duplicate -> duplicate.evidence() instanceof NearShot))
                    .as("cropped pictures")
                    .hasSizeGreaterThan(PICTURES / 2)
                    .allMatch(duplicate -> duplicate.copy().endsWith("cropped"));
        }
    }

    private static List<PaintedCopies> pictures() {
        return IntStream.range(0, PICTURES)
                .mapToObj(number -> PaintedCopies.of(SEED + number))
                .toList();
    }
}

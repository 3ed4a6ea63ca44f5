package dev.loreboard.examples;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Setting;
import java.nio.file.Path;
import java.util.List;

/** "I have a picture, and want more like it." Takes a folder and the file of a picture, or paints both. */
public final class SearchByPicture {

    private static final long ANOTHER_SEED = 24;
    private static final Description LANDSCAPE = Description.open().with(Setting.LANDSCAPE);

    private SearchByPicture() {}

    public static void main(String... arguments) {
        Content picture = arguments.length > 1 ? Image.of(Path.of(arguments[1])) : painted();
        try (Loreboard board = SampleBoard.of(arguments)) {
            // region search
            Filter pictures = Filter.parse("content.modality = \"image\"");
            List<Hit> hits = board.search(Search.like(picture).where(pictures).limit(5));
            // endregion
            System.out.println("Like the picture");
            hits.forEach(hit -> System.out.println("  " + SampleBoard.told(hit.entry())));
        }
    }

    /** One that is not on the board. */
    private static Content painted() {
        Painting painting = new Painter().paint(Casting.cast(ANOTHER_SEED, LANDSCAPE), 240, 160);
        return Image.of(painting.png());
    }
}

package dev.loreboard.examples;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.store.filter.Filter;
import java.nio.file.Path;
import java.util.List;

/** "Which music goes with this picture?" Takes a folder of pictures and music and the file of a picture, or none. */
public final class SoundtrackForImage {

    private SoundtrackForImage() {}

    public static void main(String... arguments) {
        try (Loreboard board = SampleBoard.of(arguments)) {
            Content picture = arguments.length > 1 ? Image.of(Path.of(arguments[1])) : dragonOn(board);
            // region music
            Filter music = Filter.parse("content.modality = \"audio\"");
            List<Hit> tracks =
                    board.search(Search.like(picture).where(music).limit(5).atAnyRelevance());
            // endregion
            System.out.println("Music for the picture");
            tracks.forEach(track -> System.out.println("  " + SampleBoard.told(track.entry())));
        }
    }

    private static Content dragonOn(Loreboard board) {
        Hit dragon = board.search("a dragon at night").getFirst();
        System.out.println("The picture\n  " + SampleBoard.told(dragon.entry()));
        return board.content(dragon.id()).orElseThrow();
    }
}

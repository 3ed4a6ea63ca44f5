package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.vector.taste.Because;
import java.util.List;
import java.util.Optional;

/**
 * Says in words why something is recommended.
 *
 * @param looksFor what the person says they look for
 */
record Reasons(Gallery gallery, String looksFor) {

    String of(Because because) {
        return switch (because) {
            case Because.OfLiking liking ->
                "because you liked " + title(liking.liked().id());
            case Because.OfDescription described -> "because you look for \"" + looksFor + "\"";
            case Because.OfOthers others -> "because others like it";
            case Because.OfCuriosity curious -> "because it is like nothing you liked so far";
        };
    }

    /** What it is like, when that is why. */
    static Optional<String> likeness(Because because) {
        return because instanceof Because.OfLiking liking
                ? Optional.of(liking.liked().id())
                : Optional.empty();
    }

    private String title(String id) {
        return gallery.pictures(List.of(id)).stream()
                .map(Picture::title)
                .findFirst()
                .map(title -> "\"" + title + "\"")
                .orElse("a picture that hangs here no more");
    }
}

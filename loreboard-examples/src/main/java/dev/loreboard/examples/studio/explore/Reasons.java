package dev.loreboard.examples.studio.explore;

import dev.loreboard.vector.taste.Because;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says in words why something is recommended.
 *
 * @param looksFor what the person says they look for
 */
record Reasons(Things things, String looksFor) {

    String of(Because because) {
        return switch (because) {
            case Because.OfLiking liking -> "because you liked " + things.called(idOf(liking));
            case Because.OfDescription described -> "because you look for \"" + looksFor + "\"";
            case Because.OfOthers others -> "because others like it";
            case Because.OfCuriosity curious -> "because it is like nothing you liked so far";
        };
    }

    /** Why a picture is recommended that was made with these models. */
    String ofPicture(Because because, List<String> madeWith) {
        return likeness(because)
                .filter(madeWith::contains)
                .map(model -> "because it was made with " + things.called(model) + ", which you liked")
                .orElseGet(() -> of(because));
    }

    /** Why a model is recommended with which these pictures were made, all of which the person likes. */
    String ofModel(Because because, Set<String> liked) {
        if (liked.isEmpty() || !(because instanceof Because.OfLiking)) {
            return of(because);
        }
        return liked.size() == 1
                ? "because " + things.called(liked.iterator().next()) + ", which you liked, was made with it"
                : "because " + liked.size() + " pictures you liked were made with it";
    }

    /** What it is like, when that is why. */
    static Optional<String> likeness(Because because) {
        return because instanceof Because.OfLiking liking ? Optional.of(idOf(liking)) : Optional.empty();
    }

    /** What a picture was made with stands for the picture. */
    private static String idOf(Because.OfLiking liking) {
        return liking.liked().group().orElse(liking.liked().id());
    }
}

package dev.loreboard.examples.sampler.music;

import dev.loreboard.examples.sampler.scene.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a sentence all that is true of a piece. */
public final class MusicCaption {

    private static final String VOWELS = "aeiou";

    private MusicCaption() {}

    public static String of(Piece piece) {
        String mood = piece.mood().word();
        List<String> players = piece.instruments().stream().map(Fact::word).toList();
        return (VOWELS.indexOf(mood.charAt(0)) >= 0 ? "An " : "A ") + mood + ", "
                + piece.density().word() + " piece in " + piece.key() + " at a "
                + piece.tempo().word() + " tempo, for " + list(players) + ".";
    }

    private static String list(List<String> words) {
        String all = words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "));
        return (all.isEmpty() ? "" : all + " and ") + words.getLast().toLowerCase(Locale.ROOT);
    }
}

package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.collect.spotify.SpotifyTrack;
import java.util.Locale;

/** Whether what is listed is what lies here: by its title and how long it is. */
final class SameRecording {

    private static final double SECONDS_APART = 3;

    private SameRecording() {}

    static boolean is(Song song, SpotifyTrack listed) {
        double seconds = listed.duration().toMillis() / 1000.0;
        return letters(song.track().title()).equals(letters(listed.title()))
                && Math.abs(song.track().seconds() - seconds) <= SECONDS_APART;
    }

    private static String letters(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

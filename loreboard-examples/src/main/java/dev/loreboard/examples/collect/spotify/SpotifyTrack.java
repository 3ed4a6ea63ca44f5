package dev.loreboard.examples.collect.spotify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A track as it is listed.
 *
 * @param released the day, the month or only the year, as {@code 1981-12-15}, {@code 1981-12} or {@code 1981}
 * @param isrc the recording's number in the whole world
 * @param popularity from 0 to 100
 */
public record SpotifyTrack(
        String id,
        String title,
        List<String> artists,
        String album,
        Optional<String> released,
        Optional<String> isrc,
        Duration duration,
        int popularity) {

    public SpotifyTrack {
        artists = List.copyOf(artists);
    }
}

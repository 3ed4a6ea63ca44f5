package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.collect.spotify.SpotifyFeatures;
import dev.loreboard.examples.collect.spotify.SpotifyTrack;
import java.util.List;
import java.util.Optional;

/**
 * What a piece is listed with elsewhere.
 *
 * @param released the day or the year
 * @param tempo in beats a minute
 * @param energy from 0 to 1
 * @param valence from 0, sad, to 1, glad
 */
record Listing(
        String title,
        List<String> artists,
        String album,
        Optional<String> released,
        Optional<Double> tempo,
        Optional<Double> energy,
        Optional<Double> valence,
        Optional<String> key) {

    Listing {
        artists = List.copyOf(artists);
    }

    static Listing of(SpotifyTrack track, Optional<SpotifyFeatures> features) {
        return new Listing(
                track.title(),
                track.artists(),
                track.album(),
                track.released(),
                features.map(SpotifyFeatures::tempo),
                features.map(SpotifyFeatures::energy),
                features.map(SpotifyFeatures::valence),
                features.flatMap(SpotifyFeatures::key));
    }
}

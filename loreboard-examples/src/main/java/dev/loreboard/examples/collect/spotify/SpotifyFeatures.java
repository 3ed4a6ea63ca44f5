package dev.loreboard.examples.collect.spotify;

import java.util.List;
import java.util.Optional;

/**
 * What is listed of the sound of a track.
 *
 * @param id of the track
 * @param tempo in beats a minute
 * @param loudness in decibels of full scale
 * @param energy from 0 to 1
 * @param valence from 0, sad, to 1, glad
 * @param danceability from 0 to 1
 * @param acousticness from 0 to 1
 * @param instrumentalness from 0 to 1
 * @param key for example "F sharp minor", where one was found
 */
public record SpotifyFeatures(
        String id,
        double tempo,
        double loudness,
        double energy,
        double valence,
        double danceability,
        double acousticness,
        double instrumentalness,
        Optional<String> key) {

    private static final List<String> NAMES =
            List.of("C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B");

    /**
     * The name of a key.
     *
     * @param tonic from 0 for C to 11 for B; -1 where none was found
     * @param mode 1 for major, 0 for minor
     */
    static Optional<String> key(int tonic, int mode) {
        return tonic < 0 ? Optional.empty() : Optional.of(NAMES.get(tonic) + (mode == 1 ? " major" : " minor"));
    }
}

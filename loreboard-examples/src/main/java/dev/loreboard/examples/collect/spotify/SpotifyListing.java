package dev.loreboard.examples.collect.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tracks, and what is listed of their sound, as the Web API answers: one track, several under {@code tracks}, a page of an album or a playlist
 * under {@code items}, and features under {@code audio_features}. Answers may stand together in one object.
 */
public record SpotifyListing(List<SpotifyTrack> tracks, List<SpotifyFeatures> features) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public SpotifyListing {
        tracks = List.copyOf(tracks);
        features = List.copyOf(features);
    }

    /** @throws ListingException when it is no such answer, with the place of what is wrong */
    public static SpotifyListing read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException misfit) {
            throw new ListingException("This is no JSON: " + misfit.getOriginalMessage());
        }
        ListedPlace whole = new ListedPlace(root, "");
        List<SpotifyTrack> tracks = new ArrayList<>();
        List<SpotifyFeatures> features = new ArrayList<>();
        whole.several("tracks").forEach(place -> tracks.add(track(place)));
        whole.several("items")
                .forEach(place -> tracks.add(track(place.inside("track").orElse(place))));
        whole.several("audio_features").forEach(place -> features.add(features(place)));
        if (root.has("duration_ms") && root.has("name")) {
            tracks.add(track(whole));
        }
        if (tracks.isEmpty() && features.isEmpty()) {
            throw new ListingException("Nothing is listed here. Give an answer of Spotify's Web API: a track, or an"
                    + " object with \"tracks\", \"items\" or \"audio_features\".");
        }
        return new SpotifyListing(tracks, features);
    }

    /** What is listed of the sound of a track. */
    public Optional<SpotifyFeatures> of(SpotifyTrack track) {
        return features.stream().filter(one -> one.id().equals(track.id())).findFirst();
    }

    private static SpotifyTrack track(ListedPlace place) {
        return new SpotifyTrack(
                place.text("id"),
                place.text("name"),
                place.several("artists").stream()
                        .map(artist -> artist.text("name"))
                        .toList(),
                place.inside("album").map(album -> album.text("name")).orElse(""),
                place.inside("album").flatMap(album -> album.maybe("release_date")),
                place.inside("external_ids").flatMap(numbers -> numbers.maybe("isrc")),
                place.milliseconds("duration_ms"),
                (int) place.number("popularity", 0, 100, 0));
    }

    private static SpotifyFeatures features(ListedPlace place) {
        return new SpotifyFeatures(
                place.text("id"),
                place.number("tempo", 0, 1000),
                place.number("loudness", -200, 20),
                place.number("energy", 0, 1),
                place.number("valence", 0, 1),
                place.number("danceability", 0, 1),
                place.number("acousticness", 0, 1),
                place.number("instrumentalness", 0, 1),
                SpotifyFeatures.key((int) place.number("key", -1, 11, -1), (int) place.number("mode", 0, 1, 1)));
    }
}

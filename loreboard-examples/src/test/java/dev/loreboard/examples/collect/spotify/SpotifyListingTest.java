package dev.loreboard.examples.collect.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A listing in Spotify's form")
class SpotifyListingTest {

    private static final String TRACK = """
            {"id": "a1", "name": "Lanterns", "type": "track", "duration_ms": 61500, "popularity": 40, "explicit": false,
             "artists": [{"id": "x", "name": "The Weavers"}, {"id": "y", "name": "Ash"}],
             "album": {"id": "b", "name": "Harbours", "release_date": "1997-03", "release_date_precision": "month", "images": []},
             "external_ids": {"isrc": "GBAYE9700001"}, "preview_url": null}""";

    private static final String FEATURES = """
            {"id": "a1", "tempo": 96.5, "loudness": -9.1, "energy": 0.4, "valence": 0.7, "danceability": 0.5,
             "acousticness": 0.9, "instrumentalness": 0.1, "key": 6, "mode": 0, "liveness": 0.1, "speechiness": 0.03,
             "time_signature": 4, "duration_ms": 61500}""";

    @Test
    @DisplayName("is a track alone, several, a page of a playlist or of an album, each with its features")
    void isReadInAllForms() {
        SpotifyTrack track = new SpotifyTrack(
                "a1",
                "Lanterns",
                List.of("The Weavers", "Ash"),
                "Harbours",
                Optional.of("1997-03"),
                Optional.of("GBAYE9700001"),
                Duration.ofMillis(61_500),
                40);

        assertThat(SpotifyListing.read(TRACK).tracks()).containsExactly(track);
        assertThat(SpotifyListing.read("{\"tracks\": [null, " + TRACK + "]}").tracks())
                .containsExactly(track);
        assertThat(SpotifyListing.read("{\"items\": [{\"added_at\": \"2020\", \"track\": " + TRACK + "}]}")
                        .tracks())
                .containsExactly(track);
        assertThat(SpotifyListing.read(
                                "{\"items\": [{\"id\": \"c\", \"name\": \"One\", \"duration_ms\": 1000, \"artists\": []}]}")
                        .tracks())
                .extracting(SpotifyTrack::title, SpotifyTrack::album)
                .containsExactly(tuple("One", ""));

        SpotifyListing both =
                SpotifyListing.read("{\"tracks\": [" + TRACK + "], \"audio_features\": [null, " + FEATURES + "]}");
        assertThat(both.of(track))
                .contains(new SpotifyFeatures("a1", 96.5, -9.1, 0.4, 0.7, 0.5, 0.9, 0.1, Optional.of("F sharp minor")));
    }

    @Test
    @DisplayName("may leave a key open")
    void mayLeaveAKeyOpen() {
        SpotifyListing listing =
                SpotifyListing.read("{\"audio_features\": [" + FEATURES.replace("\"key\": 6", "\"key\": -1") + "]}");

        assertThat(listing.features().getFirst().key()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | This is no JSON",
                "[] | Nothing is listed here. Give an answer of Spotify's Web API",
                "{\"tracks\": {}} | tracks is to be a list and is {}.",
                "{\"tracks\": [7]} | tracks[0] is to be an object and is 7.",
                "{\"tracks\": [{\"id\": \"a\"}]} | tracks[0].name is to be a text and is missing.",
                "{\"tracks\": [{\"id\": \"a\", \"name\": \"b\", \"duration_ms\": -4}]} | tracks[0].duration_ms is to be a number from 1 to 86400000 and is -4.",
                "{\"tracks\": [{\"id\": \"a\", \"name\": \"b\", \"duration_ms\": 4, \"album\": {\"name\": 3}}]} | tracks[0].album.name is to be a text and is 3.",
                "{\"audio_features\": [{\"id\": \"a\", \"tempo\": \"fast\"}]} | audio_features[0].tempo is to be a number from 0 to 1000 and is \"fast\"."
            })
    @DisplayName("that is damaged is refused, with the place of what is wrong")
    void refusesWhatIsDamaged(String json, String message) {
        assertThatExceptionOfType(ListingException.class)
                .isThrownBy(() -> SpotifyListing.read(json))
                .withMessageContaining(message);
    }
}

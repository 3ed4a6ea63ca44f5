package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicWish;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.sound.Performance;
import dev.loreboard.examples.sampler.sound.WaveFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The soundtrack room, over HTTP,")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SoundtrackTest {

    private static final List<Mood> MOODS = List.of(Mood.SERENE, Mood.OMINOUS, Mood.JOYFUL);
    private static final int PICTURES_OF_EACH = 8;
    private static final int PIECES_OF_EACH = 2;
    private static final int RATE = 22_050;

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.in(folder, 0);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Mood mood : MOODS) {
            for (int i = 0; i < PICTURES_OF_EACH; i++) {
                files.put(mood.word() + " view " + i + ".png", painting(i, mood));
            }
            for (int i = 0; i < PIECES_OF_EACH; i++) {
                files.put(mood.word() + " tune " + i + ".wav", tune(i, mood));
            }
        }
        studio.upload("/api/pictures", files);
        studio.settled();
    }

    private static byte[] painting(int seed, Mood mood) {
        return Paintings.png(seed, Description.open().with(Setting.LANDSCAPE).with(mood));
    }

    private static byte[] tune(int seed, Mood mood) {
        return WaveFile.of(Performance.of(Commission.take(seed, MusicWish.open().with(mood)), RATE));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static Map<String, String> pictures() {
        Map<String, String> ids = new LinkedHashMap<>();
        studio.json("/api/pictures")
                .get("pictures")
                .forEach(each -> ids.put(
                        each.at("/picture/title").asText(),
                        each.at("/picture/id").asText()));
        return ids;
    }

    private static Map<String, JsonNode> songs() {
        Map<String, JsonNode> songs = new LinkedHashMap<>();
        studio.json("/api/soundtrack/tracks")
                .forEach(song -> songs.put(song.at("/track/title").asText(), song));
        return songs;
    }

    private static String id(JsonNode song) {
        return song.at("/track/id").asText();
    }

    private static String detail(JsonNode problem) {
        return problem.get("detail").asText();
    }

    @Test
    @Order(1)
    @DisplayName("listens to music as it comes: tempo, energy, brightness, key, dynamics and mood")
    void listens() {
        assertThat(songs()).hasSize(MOODS.size() * PIECES_OF_EACH);
        assertThat(songs().values()).allSatisfy(song -> {
            JsonNode heard = song.get("heard");
            assertThat(heard.get("tempo").asDouble()).isBetween(40.0, 220.0);
            assertThat(heard.get("energy").asDouble()).isBetween(-60.0, 0.0);
            assertThat(heard.get("brightness").asDouble()).isBetween(100.0, 8000.0);
            assertThat(heard.get("key").asText()).matches("[A-G]( sharp| flat)? (major|minor)");
            assertThat(heard.get("dynamics").asDouble()).isPositive();
            assertThat(song.at("/track/title").asText())
                    .startsWith(heard.get("mood").asText());
        });
    }

    @Test
    @Order(2)
    @DisplayName("says what is seen in a picture of the gallery, and which five pieces go with it and why")
    void findsMusic() {
        String picture = pictures().get("ominous view 0");

        JsonNode sheet = studio.json("/api/soundtrack/pictures/" + picture);

        assertThat(sheet.at("/picture/title").asText()).isEqualTo("ominous view 0");
        assertThat(sheet.get("seen").findValuesAsText("facet")).contains("mood", "colour");
        assertThat(sheet.get("matches")).hasSize(5);
        JsonNode best = sheet.get("matches").get(0);
        assertThat(best.at("/song/track/title").asText()).startsWith("ominous");
        assertThat(best.at("/song/track/waveform").size()).isGreaterThan(100);
        assertThat(best.get("why").toString()).contains("it sounds as the picture looks", "both are ominous");
        List<Double> scores = new ArrayList<>();
        sheet.get("matches").forEach(match -> scores.add(-match.get("score").asDouble()));
        assertThat(scores).isSorted();
    }

    @Test
    @Order(3)
    @DisplayName("does the same for a picture that was only dropped, and keeps it out of the gallery")
    void takesADroppedPicture() {
        String hash = OpenStudio.tree(studio.upload("/api/examples", Map.of("a.png", painting(99, Mood.SERENE))))
                .get("hash")
                .asText();

        JsonNode sheet = studio.json("/api/soundtrack/pictures/" + hash);

        assertThat(sheet.get("picture").isNull()).isTrue();
        assertThat(sheet.get("matches")).hasSize(5);
        assertThat(pictures()).doesNotContainValue(hash);
        assertThat(detail(studio.json("/api/soundtrack/pictures/none")))
                .isEqualTo("There is no picture \"none\" here.");
        assertThat(studio.answer("GET", "/api/soundtrack/pictures/" + id(songs().get("serene tune 0")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    @DisplayName("reads the mood and the theme of words, finds by them, and forgets them")
    void readsLyrics() {
        JsonNode song = songs().get("joyful tune 0");
        String words = "/api/soundtrack/tracks/" + id(song) + "/lyrics";

        JsonNode now = studio.send("PUT", words, "{\"text\": \"Doom and dread in the dark castle\"}");

        assertThat(now.at("/lyrics/tags").findValuesAsText("label")).containsExactly("ominous", "castle");
        JsonNode matches = studio.json("/api/soundtrack/pictures/" + pictures().get("ominous view 0"))
                .get("matches");
        assertThat(why(matches, id(song)).orElseThrow()).contains("both are ominous");
        assertThat(detail(studio.send("PUT", words, "{\"text\": \"  \"}"))).contains("Lyrics have from 1 to 10000");
        assertThat(studio.answer("DELETE", words).body()).contains("\"lyrics\":null");
    }

    private static Optional<String> why(JsonNode matches, String track) {
        for (JsonNode match : matches) {
            if (id(match.get("song")).equals(track)) {
                return Optional.of(match.get("why").toString());
            }
        }
        return Optional.empty();
    }

    @Test
    @Order(5)
    @DisplayName("takes what pieces are listed with in Spotify's form, by title and length")
    void takesListings() {
        long length = Math.round(
                1000 * songs().get("serene tune 1").at("/track/seconds").asDouble());
        String listing = String.format(Locale.ROOT, """
                {"tracks": [
                  {"id": "a", "name": "Serene Tune (1)", "duration_ms": %d, "artists": [{"name": "Ada"}], "album": {"name": "Quiet", "release_date": "2001"}},
                  {"id": "b", "name": "Serene tune 1", "duration_ms": %d, "artists": []}],
                 "audio_features": [{"id": "a", "tempo": 61, "loudness": -20, "energy": 0.2, "valence": 0.8, "danceability": 0.3,
                   "acousticness": 1, "instrumentalness": 0, "key": 2, "mode": 1}]}
                """, length, length + 60_000);

        JsonNode taken = studio.send("POST", "/api/soundtrack/listings", listing);

        assertThat(taken.toString()).isEqualTo("{\"found\":[\"Serene Tune (1)\"],\"missing\":[\"Serene tune 1\"]}");
        JsonNode listed = songs().get("serene tune 1").get("listed");
        assertThat(listed.get("artists").get(0).asText()).isEqualTo("Ada");
        assertThat(listed.get("valence").asDouble()).isEqualTo(0.8);
        assertThat(listed.get("key").asText()).isEqualTo("D major");
        assertThat(detail(studio.send("POST", "/api/soundtrack/listings", "{\"tracks\": 3}")))
                .isEqualTo("tracks is to be a list and is 3.");
    }

    @Test
    @Order(6)
    @DisplayName("learns from what people say that fits, shows what was found before and after, and uses it when told")
    void learns() {
        assertThat(detail(OpenStudio.tree(studio.answer("POST", "/api/soundtrack/matcher"))))
                .isEqualTo("To learn, it has to be known of 20 pictures what fits them, and it is known of 0."
                        + " Choose more pictures, and say which pieces fit.");
        Map<String, JsonNode> songs = songs();
        pictures().forEach((title, picture) -> say(picture, songs.get(opposite(title) + " tune 0")));
        String odd = "/api/soundtrack/pictures/" + pictures().get("serene view 0") + "/tracks/"
                + id(songs.get("serene tune 1"));
        studio.answer("PUT", odd);
        assertThat(studio.json("/api/soundtrack/matcher").get("told").asInt())
                .isEqualTo(pictures().size() + 1);
        studio.answer("DELETE", odd);

        studio.answer("POST", "/api/soundtrack/matcher");
        studio.settled();

        JsonNode run = studio.json("/api/soundtrack/matcher").get("runs").get(0);
        assertThat(run.at("/parameters/told pairs").asInt())
                .isEqualTo(pictures().size() / 2);
        double before = run.at("/results/before").asDouble();
        double after = run.at("/results/after").asDouble();
        assertThat(before).isLessThan(0.6);
        assertThat(after).isGreaterThan(before + 0.2);
        assertThat(run.get("used").asBoolean()).isFalse();
        assertThat(picturesThatOminousTunesSuit()).isGreaterThan(PICTURES_OF_EACH / 2);

        JsonNode used = studio.send(
                "PUT", "/api/soundtrack/matcher", "{\"run\": \"" + run.get("id").asText() + "\"}");
        assertThat(used.at("/runs/0/used").asBoolean()).isTrue();
        assertThat(picturesThatOminousTunesSuit()).isZero();
        assertThat(folder.resolve("experiments")).isNotEmptyDirectory();

        studio.send("PUT", "/api/soundtrack/matcher", "{\"run\": null}");
        assertThat(picturesThatOminousTunesSuit()).isGreaterThan(PICTURES_OF_EACH / 2);
        assertThat(studio.sent("PUT", "/api/soundtrack/matcher", "{\"run\": \"../..\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    /** People here like what a model would not think of. */
    private static String opposite(String title) {
        return title.startsWith("ominous") ? "serene" : "ominous";
    }

    private static void say(String picture, JsonNode song) {
        studio.answer("PUT", "/api/soundtrack/pictures/" + picture + "/tracks/" + id(song));
    }

    /** For how many ominous pictures a piece in their mood is the first. */
    private static long picturesThatOminousTunesSuit() {
        return IntStream.range(0, PICTURES_OF_EACH)
                .mapToObj(i -> studio.json(
                                "/api/soundtrack/pictures/" + pictures().get("ominous view " + i))
                        .at("/matches/0/song/track/title")
                        .asText())
                .filter(title -> title.startsWith("ominous"))
                .count();
    }
}

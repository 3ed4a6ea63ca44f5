package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.collect.spotify.ListingException;
import dev.loreboard.examples.collect.spotify.SpotifyListing;
import dev.loreboard.examples.collect.spotify.SpotifyTrack;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pieces over HTTP: all that is known of them, and what people add to it. */
record TrackRoom(Repertoire repertoire, SongTable known, LyricsReader reader) implements Room {

    private static final int LONGEST_LYRICS = 10_000;

    private record Words(@Nullable String text) {}

    /**
     * What came of a listing.
     *
     * @param found titles of pieces that are here and are listed
     * @param missing titles that are listed and not here
     */
    private record Taken(List<String> found, List<String> missing) {}

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/soundtrack/tracks", context -> context.json(repertoire.songs()));
        routes.get("/api/soundtrack/tracks/{track}", context -> context.json(song(context)));
        routes.put("/api/soundtrack/tracks/{track}/lyrics", this::keepLyrics);
        routes.delete("/api/soundtrack/tracks/{track}/lyrics", this::forgetLyrics);
        routes.post("/api/soundtrack/listings", this::list);
    }

    private Song song(Context context) {
        return repertoire.find(context.pathParam("track"));
    }

    private void keepLyrics(Context context) {
        String id = song(context).track().id();
        String text = Optional.ofNullable(context.bodyAsClass(Words.class).text())
                .orElse("")
                .strip();
        if (text.isEmpty() || text.length() > LONGEST_LYRICS) {
            throw Problem.misfit(
                            "Lyrics have from 1 to " + LONGEST_LYRICS + " letters; these have " + text.length() + ".")
                    .at("text");
        }
        known.keep(id, reader.read(text));
        context.json(song(context));
    }

    private void forgetLyrics(Context context) {
        known.forgetLyrics(song(context).track().id());
        context.json(song(context));
    }

    private void list(Context context) {
        SpotifyListing listing;
        try {
            listing = SpotifyListing.read(context.body());
        } catch (ListingException misfit) {
            throw Problem.misfit(String.valueOf(misfit.getMessage()));
        }
        List<Song> songs = repertoire.songs();
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (SpotifyTrack track : listing.tracks()) {
            Optional<Song> same =
                    songs.stream().filter(song -> SameRecording.is(song, track)).findFirst();
            same.ifPresent(song -> known.keep(song.track().id(), Listing.of(track, listing.of(track))));
            (same.isPresent() ? found : missing).add(track.title());
        }
        context.json(new Taken(found, missing));
    }
}

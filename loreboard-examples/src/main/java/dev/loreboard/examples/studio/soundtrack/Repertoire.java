package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Track;
import dev.loreboard.examples.studio.web.Problem;
import java.util.List;
import java.util.Optional;

/** All pieces, as people and as scorers see them. */
record Repertoire(Gallery gallery, SongTable known) {

    List<Song> songs() {
        return gallery.tracks().stream().map(this::song).toList();
    }

    Song find(String id) {
        return gallery.tracks().stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .map(this::song)
                .orElseThrow(() -> Problem.notFound("piece", id));
    }

    private Song song(Track track) {
        return new Song(track, known.hearing(track.id()), known.listing(track.id()), known.lyrics(track.id()));
    }

    /** What scorers know of a piece; nothing when the board has it no more. */
    Optional<Entry> entry(Song song) {
        Metadata words = Metadata.none().with(Sides.MOOD, song.moods()).with(Sides.THEME, song.themes());
        return gallery.entry(song.track().id())
                .map(kept -> Entry.of(kept.id(), kept.embedding())
                        .withMetadata(song.tempo()
                                .map(tempo -> words.with(Sides.TEMPO, tempo))
                                .orElse(words)));
    }
}

package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.verse.Verse;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.gallery.SampleWorld;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of sample pieces because they were made: the words that are sung to them, and the pictures that they suit. */
record SampleScores(Gallery gallery, SongTable known, FitTable fits, LyricsReader reader) {

    private static final int MOST = 2000;

    /** Notes what is not noted yet. */
    void note() {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        gallery.tracks().forEach(track -> SampleWorld.piece(track).ifPresent(piece -> pieces.put(track.id(), piece)));
        pieces.forEach(this::noteWords);
        gallery.latest(MOST).forEach(picture -> noteFits(picture, pieces));
    }

    private void noteWords(String track, Piece piece) {
        if (known.lyrics(track).isEmpty()) {
            known.keep(track, reader.read(Verse.of(piece).text()));
        }
    }

    private void noteFits(Picture picture, Map<String, Piece> pieces) {
        SampleWorld.scene(picture)
                .flatMap(SampleTaste::of)
                .ifPresent(taste -> fits.noteSamples(pieces.entrySet().stream()
                        .filter(one -> taste.likes(one.getValue()))
                        .map(one -> new FitTable.Fit(picture.id(), one.getKey()))
                        .toList()));
    }
}

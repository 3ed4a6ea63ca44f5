package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.studio.gallery.Track;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece with all that is known of it. */
record Song(Track track, Optional<Hearing> heard, Optional<Listing> listed, Optional<Lyrics> lyrics) {

    /** What is heard, and what is sung. */
    List<String> moods() {
        return Stream.concat(heard.map(Hearing::mood).stream(), sung(LyricsReader.MOOD))
                .distinct()
                .toList();
    }

    List<String> themes() {
        return sung(LyricsReader.THEME).toList();
    }

    private Stream<String> sung(String facet) {
        return lyrics.stream().flatMap(known -> known.words(facet).stream());
    }

    /** As it was measured, or else as it is listed. */
    Optional<Double> tempo() {
        return heard.flatMap(Hearing::tempo).or(() -> listed.flatMap(Listing::tempo));
    }
}

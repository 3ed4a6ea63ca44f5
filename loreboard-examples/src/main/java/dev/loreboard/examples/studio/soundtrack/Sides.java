package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.gallery.Seen;
import dev.loreboard.examples.studio.media.Originals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures as scorers see them, and the names by which scorers know what is said of both sides. */
record Sides(Gallery gallery, Originals originals, Feelings feelings) {

    static final String MOOD = "mood";
    static final String THEME = "theme";
    static final String TEMPO = "tempo";
    static final String RESTLESSNESS = "restlessness";

    private static final String SUBJECT = "subject";
    private static final int LATEST = 200;

    Entry entry(String id, Seen seen) {
        Stream<String> moods = Stream.concat(
                        seen.words(MOOD).stream(),
                        Stream.of(feelings.nearest(seen.embedding()).word()))
                .distinct();
        return Entry.of(id, seen.embedding())
                .withMetadata(Metadata.none()
                        .with(MOOD, moods.toList())
                        .with(THEME, seen.words(SUBJECT))
                        .with(RESTLESSNESS, feelings.restlessness(seen.embedding())));
    }

    /** A picture that may hang in the gallery or only lie among the files; nothing when it is gone. */
    Optional<Entry> entry(String id) {
        return seen(id).map(seen -> entry(id, seen));
    }

    /** What is seen in such a picture: as it is kept, or by looking at it now. */
    Optional<Seen> seen(String id) {
        return gallery.seen(id)
                .or(() -> originals.find(id).flatMap(Sides::asImage).map(gallery::look));
    }

    private static Optional<Image> asImage(Content content) {
        return content instanceof Image image ? Optional.of(image) : Optional.empty();
    }

    /** Pictures of the gallery, by which it is judged how restless one is. */
    List<Entry> latest() {
        return gallery.latest(LATEST).stream()
                .map(Picture::id)
                .flatMap(id -> gallery.entry(id).stream())
                .map(kept -> Entry.of(kept.id(), kept.embedding())
                        .withMetadata(Metadata.none()
                                .with(MOOD, feelings.nearest(kept.embedding()).word())
                                .with(RESTLESSNESS, feelings.restlessness(kept.embedding()))))
                .toList();
    }
}

package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Asks the board, and answers with what pages show. */
record Finder(Loreboard board, PictureTable pictures, TrackTable tracks) {

    /** A piece that goes with something. */
    record Music(Track track, double similarity) {}

    List<Shown> pictures(Search search, int limit) {
        List<Hit> hits = board.search(search.where(only(Modality.IMAGE)).limit(limit));
        Map<String, Picture> known = pictures.all(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(known.get(hit.id())).map(picture -> Shown.of(picture, hit)))
                .toList();
    }

    List<Music> music(Search search, int limit) {
        return board.search(search.where(only(Modality.AUDIO)).limit(limit)).stream()
                .flatMap(hit -> tracks.find(hit.id()).map(track -> new Music(track, hit.similarity())).stream())
                .toList();
    }

    private static Filter only(Modality kind) {
        return Field.named("content.modality").is(kind.name().toLowerCase(Locale.ROOT));
    }
}

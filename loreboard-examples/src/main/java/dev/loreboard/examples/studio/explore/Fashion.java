package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.Entry;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.vector.taste.Popularity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What everybody wants: the favourites of the gallery, and what several people like. What fewer like is nobody's business, so it makes
 * nothing popular.
 */
record Fashion(Things things, ResponseTable responses) {

    private static final int SEVERAL = 3;
    private static final int MOST = 200;

    Popularity ofPictures() {
        Map<String, Double> wanted = wanted(Thing.Kind.PICTURE);
        things.gallery().favourites(MOST).stream().map(Picture::id).forEach(id -> wanted.merge(id, 1.0, Double::sum));
        return popularity(Thing.Kind.PICTURE, wanted);
    }

    Popularity ofModels() {
        return popularity(Thing.Kind.MODEL, wanted(Thing.Kind.MODEL));
    }

    private Map<String, Double> wanted(Thing.Kind kind) {
        Map<String, Double> wanted = new LinkedHashMap<>();
        responses.wanted(kind, SEVERAL, MOST).forEach(one -> wanted.put(one.id(), (double) one.people()));
        return wanted;
    }

    private Popularity popularity(Thing.Kind kind, Map<String, Double> wanted) {
        Places places = things.places();
        List<Entry> entries = wanted.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .flatMap(one -> places.of(new Thing(kind, one.getKey())).stream())
                .toList();
        return new Popularity(entries, wanted);
    }
}

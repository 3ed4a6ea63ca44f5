package dev.loreboard.examples.studio.explore;

import dev.loreboard.api.store.Entry;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.vector.taste.Popularity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What everybody wants: the favourites of the gallery, and what several people like. What fewer like is nobody's business, so it makes
 * nothing popular.
 */
record Fashion(Gallery gallery, ResponseTable responses) {

    private static final int SEVERAL = 3;
    private static final int MOST = 200;

    Popularity now() {
        Map<String, Double> wanted = new LinkedHashMap<>();
        responses.wanted(SEVERAL, MOST).forEach(one -> wanted.put(one.picture(), (double) one.people()));
        gallery.favourites(MOST).stream().map(Picture::id).forEach(id -> wanted.merge(id, 1.0, Double::sum));
        List<Entry> entries = wanted.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .flatMap(one -> entry(one.getKey()))
                .toList();
        return new Popularity(entries, wanted);
    }

    private Stream<Entry> entry(String picture) {
        return gallery.vectors().find(picture).stream();
    }
}

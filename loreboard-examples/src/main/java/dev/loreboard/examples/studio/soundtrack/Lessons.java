package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.store.Entry;
import dev.loreboard.vector.learn.Belonging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what there is to learn from. */
record Lessons(Repertoire repertoire, Sides sides, FitTable fits) {

    /** Fewer say too little. */
    static final int FEWEST_PICTURES = 20;

    /**
     * What there is to learn from.
     *
     * @param known pairs of a picture and a piece that fits
     * @param pictures of the gallery, for which nobody said anything
     * @param pieces all
     */
    record Material(List<Belonging> known, List<Entry> pictures, List<Entry> pieces) {}

    /** Of how many pictures it is known what fits them. */
    long pictures() {
        return fits.all().stream().map(FitTable.Fit::picture).distinct().count();
    }

    Material gather() {
        List<Entry> pieces = repertoire.songs().stream()
                .flatMap(song -> repertoire.entry(song).stream())
                .toList();
        Map<String, Entry> byId = new HashMap<>();
        pieces.forEach(piece -> byId.put(piece.id(), piece));
        Map<String, Optional<Entry>> pictures = new HashMap<>();
        List<Belonging> known = new ArrayList<>();
        for (FitTable.Fit fit : fits.all()) {
            Optional<Entry> picture = pictures.computeIfAbsent(fit.picture(), sides::entry);
            Entry piece = byId.get(fit.track());
            if (picture.isPresent() && piece != null) {
                known.add(new Belonging(picture.get(), piece));
            }
        }
        return new Material(known, sides.latest(), pieces);
    }
}

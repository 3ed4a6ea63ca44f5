package dev.loreboard.examples.studio.atlas;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.vector.atlas.Atlas;
import dev.loreboard.vector.atlas.AtlasOptions;
import dev.loreboard.vector.atlas.AtlasPoint;
import dev.loreboard.vector.clustering.ClusterNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Draws the map of the gallery, or puts on it the pictures that came after it was drawn; those do not move the others. */
final class DrawAtlas implements JobKind {

    /** Asks for a map that owes nothing to the one before. */
    static final String ANEW = "anew";

    /** Asks for those to be placed that are not on the map; where there is none, it is drawn. */
    static final String NEW_PICTURES = "new pictures";

    private static final int PAGE = 500;

    private final Loreboard board;
    private final AtlasTable table;
    private final Supplier<ClusterNames> words;

    /** @param words are read when a map is named, since that takes a while */
    DrawAtlas(Loreboard board, AtlasTable table, Supplier<ClusterNames> words) {
        this.board = board;
        this.table = table;
        this.words = words;
    }

    @Override
    public String name() {
        return "draw-atlas";
    }

    /** @param request {@link #ANEW} or {@link #NEW_PICTURES} */
    @Override
    public String run(String request, Progress progress) {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            return "There are no pictures yet.";
        }
        Set<String> known = entries.stream().map(Entry::id).collect(Collectors.toSet());
        List<Spot> kept = table.spots().stream()
                .filter(spot -> known.contains(spot.picture()))
                .toList();
        return request.equals(ANEW) || kept.isEmpty() ? draw(entries, progress) : place(entries, kept, progress);
    }

    private List<Entry> entries() {
        Set<String> hanging = table.hanging();
        List<Entry> entries = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(
                PageRequest.first(PAGE).where(Field.named("content.modality").is("image")));
        while (next.isPresent()) {
            Page page = board.page(next.get());
            page.entries().stream()
                    .filter(entry -> hanging.contains(entry.id()))
                    .forEach(entries::add);
            next = page.next();
        }
        return entries;
    }

    private String draw(List<Entry> entries, Progress progress) {
        Atlas atlas = Atlas.of(entries, AtlasOptions.defaults(), progress);
        progress.throwIfCancelled("Drawing the map");
        Gazetteer gazetteer = Gazetteer.of(Landscape.of(atlas.points()), entries, words.get());
        table.draw(gazetteer.places(), gazetteer.spots());
        return "A map of " + counted(entries.size(), "picture") + " with "
                + counted(gazetteer.places().size(), "name") + ".";
    }

    private String place(List<Entry> entries, List<Spot> kept, Progress progress) {
        Set<String> placed = kept.stream().map(Spot::picture).collect(Collectors.toSet());
        List<Entry> coming =
                entries.stream().filter(entry -> !placed.contains(entry.id())).toList();
        List<Entry> there =
                entries.stream().filter(entry -> placed.contains(entry.id())).toList();
        Atlas larger = Atlas.restore(there, kept.stream().map(Spot::point).toList(), AtlasOptions.defaults())
                .plus(coming, progress);
        table.add(coming.stream()
                .map(entry -> spot(larger.find(entry.id()).orElseThrow(), kept))
                .toList());
        return counted(coming.size(), "picture") + (coming.size() == 1 ? " is" : " are") + " on the map now.";
    }

    /** A new point belongs to the place of the nearest that was there. */
    private static Spot spot(AtlasPoint point, List<Spot> kept) {
        String place = kept.stream()
                .min(Comparator.comparingDouble(spot -> spot.squaredDistanceTo(point)))
                .map(Spot::place)
                .orElse(Place.NOWHERE);
        return new Spot(point.id(), point.x(), point.y(), place);
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

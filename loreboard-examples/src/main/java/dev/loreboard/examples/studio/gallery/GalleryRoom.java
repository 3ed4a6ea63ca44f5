package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The gallery over HTTP: pictures in a row, found ones, and all about one. */
public final class GalleryRoom implements Room {

    private static final int MOST = 200;
    private static final int DEFAULT_LIMIT = 60;
    private static final int SIMILAR = 12;
    private static final int TRACKS = 5;

    private final Loreboard board;
    private final PictureTable pictures;
    private final TrackTable tracks;

    /** @param relevance how well it answers, from 0 to 1, when something was asked */
    private record Shown(Picture picture, OptionalDouble relevance, OptionalDouble similarity) {

        static Shown of(Picture picture) {
            return new Shown(picture, OptionalDouble.empty(), OptionalDouble.empty());
        }

        static Shown of(Picture picture, Hit hit) {
            return new Shown(picture, OptionalDouble.of(hit.relevance().value()), OptionalDouble.of(hit.similarity()));
        }
    }

    /** @param next what to ask for after these, if there are more */
    private record Shelf(List<Shown> pictures, long total, Optional<Long> next) {}

    private record Music(Track track, double similarity) {}

    private record Detail(Picture picture, List<Tag> tags, List<Shown> similar, List<Music> music) {}

    GalleryRoom(Loreboard board, PictureTable pictures, TrackTable tracks) {
        this.board = board;
        this.pictures = pictures;
        this.tracks = tracks;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/pictures", context -> context.json(shelf(context)));
        routes.get("/api/pictures/{id}", context -> context.json(detail(found(context))));
        routes.put("/api/pictures/{id}/favourite", context -> favourite(context, true));
        routes.delete("/api/pictures/{id}/favourite", context -> favourite(context, false));
    }

    private Shelf shelf(Context context) {
        String words = context.queryParam("words");
        if (words != null && !words.isBlank()) {
            return answers(words, number(context, "floor", 0.5));
        }
        if (context.queryParam("favourites") != null) {
            List<Picture> favourites = pictures.favourites();
            return new Shelf(favourites.stream().map(Shown::of).toList(), favourites.size(), Optional.empty());
        }
        long before = (long) number(context, "before", Long.MAX_VALUE);
        int limit = (int) Math.clamp(number(context, "limit", DEFAULT_LIMIT), 1, MOST);
        List<Picture> found = pictures.before(before, limit);
        Optional<Long> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(found.getLast().number());
        return new Shelf(found.stream().map(Shown::of).toList(), pictures.count(), next);
    }

    private static double number(Context context, String name, double otherwise) {
        String text = context.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException misfit) {
            throw Problem.misfit("\"" + name + "\" is a number, not \"" + text + "\".");
        }
    }

    private Shelf answers(String words, double floor) {
        Search search =
                Search.forWords(words).where(only(Modality.IMAGE)).limit(MOST).atLeast(floor);
        List<Shown> shown = shown(board.search(search));
        return new Shelf(shown, pictures.count(), Optional.empty());
    }

    private List<Shown> shown(List<Hit> hits) {
        Map<String, Picture> known = pictures.all(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(known.get(hit.id())).map(picture -> Shown.of(picture, hit)))
                .toList();
    }

    private Detail detail(Picture picture) {
        Content content =
                board.content(picture.id()).orElseThrow(() -> Problem.notFound("file of picture", picture.id()));
        Search alike = Search.like(content).atAnyRelevance();
        List<Shown> similar = shown(
                        board.search(alike.where(only(Modality.IMAGE)).limit(SIMILAR + 1)))
                .stream()
                .filter(shown -> !shown.picture().id().equals(picture.id()))
                .toList();
        List<Music> music = board.search(alike.where(only(Modality.AUDIO)).limit(TRACKS)).stream()
                .flatMap(hit -> tracks.find(hit.id()).map(track -> new Music(track, hit.similarity())).stream())
                .toList();
        return new Detail(picture, pictures.tags(picture.id()), similar, music);
    }

    private void favourite(Context context, boolean favourite) {
        pictures.setFavourite(found(context).id(), favourite);
        context.json(found(context));
    }

    private Picture found(Context context) {
        String id = context.pathParam("id");
        return pictures.find(id).orElseThrow(() -> Problem.notFound("picture", id));
    }

    private static Filter only(Modality kind) {
        return Field.named("content.modality").is(kind.name().toLowerCase(Locale.ROOT));
    }
}

package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Search;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.studio.dashboard.SearchLog;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The gallery over HTTP: pictures in a row, found ones, and all about one. */
public final class GalleryRoom implements Room {

    private static final int MOST = 200;
    private static final int DEFAULT_LIMIT = 60;
    private static final double DEFAULT_FLOOR = 0.5;
    private static final int SIMILAR = 12;
    private static final int TRACKS = 5;

    private final Finder finder;
    private final PictureTable pictures;
    private final Originals originals;
    private final Intake intake;
    private final SearchLog searches;

    /** @param next what to ask for after these, if there are more */
    private record Shelf(List<Shown> pictures, long total, Optional<Long> next) {}

    private record Detail(Picture picture, List<Tag> tags, List<Shown> similar, List<Finder.Music> music) {}

    GalleryRoom(Finder finder, PictureTable pictures, Originals originals, Intake intake, SearchLog searches) {
        this.finder = finder;
        this.pictures = pictures;
        this.originals = originals;
        this.intake = intake;
        this.searches = searches;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/pictures", context -> context.json(shelf(context)));
        routes.get("/api/pictures/{id}", context -> context.json(detail(found(context))));
        routes.put("/api/pictures/{id}/favourite", context -> favourite(context, true));
        routes.delete("/api/pictures/{id}/favourite", context -> favourite(context, false));
        routes.put("/api/pictures/{id}/hanging", this::takeBack);
    }

    private Shelf shelf(Context context) {
        String words = context.queryParam("words");
        String like = context.queryParam("like");
        if (words != null && !words.isBlank()) {
            return noted(words, answers(Search.forWords(words).atLeast(number(context, "floor", DEFAULT_FLOOR))));
        }
        if (like != null) {
            Content example = originals.find(like).orElseThrow(() -> Problem.notFound("file", like));
            return answers(Search.like(example).atLeast(number(context, "floor", DEFAULT_FLOOR)));
        }
        String name = Optional.ofNullable(context.queryParam("wing")).orElse("hanging");
        return walk(Wing.of(name).orElseThrow(() -> Problem.notFound("wing", name)), context);
    }

    private Shelf noted(String words, Shelf shelf) {
        double best = shelf.pictures().stream()
                .mapToDouble(shown -> shown.relevance().orElse(0))
                .max()
                .orElse(0);
        searches.note(words, shelf.pictures().size(), best);
        return shelf;
    }

    private Shelf walk(Wing wing, Context context) {
        long before = (long) number(context, "before", Long.MAX_VALUE);
        int limit = (int) Math.clamp(number(context, "limit", DEFAULT_LIMIT), 1, MOST);
        List<Picture> found = pictures.before(wing, before, limit);
        Optional<Long> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(found.getLast().number());
        return new Shelf(found.stream().map(Shown::of).toList(), pictures.count(wing), next);
    }

    private Shelf answers(Search search) {
        return new Shelf(finder.pictures(search, MOST), pictures.count(Wing.HANGING), Optional.empty());
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

    private Detail detail(Picture picture) {
        Content content =
                originals.find(picture.id()).orElseThrow(() -> Problem.notFound("file of picture", picture.id()));
        Search alike = Search.like(content).atAnyRelevance();
        List<Shown> similar = finder.pictures(alike, SIMILAR + 1).stream()
                .filter(shown -> !shown.picture().id().equals(picture.id()))
                .limit(SIMILAR)
                .toList();
        return new Detail(picture, pictures.tags(picture.id()), similar, finder.music(alike, TRACKS));
    }

    private void favourite(Context context, boolean favourite) {
        pictures.setFavourite(found(context).id(), favourite);
        context.json(found(context));
    }

    private void takeBack(Context context) {
        intake.takeBack(found(context));
        context.json(found(context));
    }

    private Picture found(Context context) {
        String id = context.pathParam("id");
        return pictures.find(id).orElseThrow(() -> Problem.notFound("picture", id));
    }
}

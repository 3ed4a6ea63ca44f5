package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.content.Content;
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
    private static final int SUGGESTIONS = 8;

    private final Finder finder;
    private final Details details;
    private final PictureTable pictures;
    private final TagTable tags;
    private final Originals originals;
    private final Intake intake;

    GalleryRoom(
            Finder finder, Details details, PictureTable pictures, TagTable tags, Originals originals, Intake intake) {
        this.finder = finder;
        this.details = details;
        this.pictures = pictures;
        this.tags = tags;
        this.originals = originals;
        this.intake = intake;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/pictures", context -> context.json(shelf(context)));
        routes.get("/api/pictures/{id}", context -> context.json(details.of(found(context))));
        routes.put("/api/pictures/{id}/favourite", context -> favourite(context, true));
        routes.delete("/api/pictures/{id}/favourite", context -> favourite(context, false));
        routes.put("/api/pictures/{id}/hanging", this::takeBack);
        routes.get("/api/tags", context -> context.json(tags.beginning(said(context, "beginning"), SUGGESTIONS)));
    }

    private Shelf shelf(Context context) {
        List<Label> labels = context.queryParams("tag").stream()
                .map(text -> Label.parse(text)
                        .orElseThrow(() -> Problem.misfit("A tag is said like \"mood:calm\", not \"" + text + "\".")))
                .toList();
        String words = said(context, "words").strip();
        Optional<Content> example = Optional.ofNullable(context.queryParam("like"))
                .map(hash -> originals.find(hash).orElseThrow(() -> Problem.notFound("file", hash)));
        if (!words.isEmpty() || example.isPresent()) {
            return finder.answers(Asked.of(words, example, labels, number(context, "floor", DEFAULT_FLOOR)), MOST);
        }
        return labels.isEmpty() ? walk(context) : tagged(labels, context);
    }

    private Shelf walk(Context context) {
        String name = Optional.ofNullable(context.queryParam("wing")).orElse("hanging");
        Wing wing = Wing.of(name).orElseThrow(() -> Problem.notFound("wing", name));
        long before = (long) number(context, "before", Long.MAX_VALUE);
        int limit = limit(context);
        List<Picture> found = pictures.before(wing, before, limit);
        Optional<Long> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(found.getLast().number());
        return Shelf.of(found.stream().map(Shown::of).toList(), pictures.count(wing), next);
    }

    private Shelf tagged(List<Label> labels, Context context) {
        long after = (long) number(context, "after", 0);
        int limit = limit(context);
        List<String> ids = tags.having(labels, after, limit);
        Optional<Long> next = ids.size() < limit ? Optional.empty() : Optional.of(after + limit);
        return Shelf.of(pictures.inOrder(ids).stream().map(Shown::of).toList(), tags.count(labels), next);
    }

    private static int limit(Context context) {
        return (int) Math.clamp(number(context, "limit", DEFAULT_LIMIT), 1, MOST);
    }

    private static String said(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
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

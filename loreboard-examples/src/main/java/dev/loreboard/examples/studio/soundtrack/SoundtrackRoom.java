package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.tagging.Tag;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.gallery.Picture;
import dev.loreboard.examples.studio.gallery.Seen;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Music for a picture over HTTP: what is seen in it, what goes with it and why, and what people say that fits. */
record SoundtrackRoom(Gallery gallery, Repertoire repertoire, Sides sides, Matching matching, FitTable fits)
        implements Room {

    private static final int SHOWN = 5;

    /** @param picture as it hangs in the gallery, when it does */
    private record Sheet(String id, Optional<Picture> picture, List<Tag> seen, List<Match> matches) {}

    private interface Word {
        void of(FitTable.Fit fit);
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/soundtrack/pictures/{id}", context -> context.json(sheet(seen(context), id(context))));
        routes.put("/api/soundtrack/pictures/{id}/tracks/{track}", context -> tell(context, fits::say));
        routes.delete("/api/soundtrack/pictures/{id}/tracks/{track}", context -> tell(context, fits::takeBack));
    }

    private Sheet sheet(Seen seen, String id) {
        return new Sheet(
                id,
                gallery.pictures(List.of(id)).stream().findFirst(),
                seen.tags(),
                matching.of(sides.entry(id, seen), SHOWN));
    }

    private void tell(Context context, Word word) {
        Seen seen = seen(context);
        word.of(new FitTable.Fit(
                id(context), repertoire.find(context.pathParam("track")).track().id()));
        context.json(sheet(seen, id(context)));
    }

    private Seen seen(Context context) {
        return sides.seen(id(context)).orElseThrow(() -> Problem.notFound("picture", id(context)));
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }
}

package dev.loreboard.examples.studio.dashboard;

import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.gallery.SearchLog;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** Numbers of the gallery over HTTP. */
public final class DashboardRoom implements Room {

    private final Counts counts;
    private final SearchLog searches;

    private record Dashboard(
            long pictures,
            long favourites,
            long leftOut,
            long tracks,
            List<Counts.Facet> facets,
            Searches searches,
            List<Counts.Place> places) {}

    public DashboardRoom(Database database, SearchLog searches) {
        this.counts = new Counts(database);
        this.searches = searches;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/dashboard", context -> context.json(dashboard()));
    }

    private Dashboard dashboard() {
        return new Dashboard(
                counts.hanging(),
                counts.favourites(),
                counts.leftOut(),
                counts.tracks(),
                counts.facets(),
                Searches.of(searches.all()),
                counts.places());
    }
}

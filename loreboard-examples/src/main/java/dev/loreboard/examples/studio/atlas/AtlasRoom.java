package dev.loreboard.examples.studio.atlas;

import dev.loreboard.examples.studio.jobs.Job;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The map over HTTP: what is on it, and the wish for a new one. */
final class AtlasRoom implements Room {

    private final AtlasTable table;
    private final DrawAtlas drawing;
    private final JobQueue jobs;

    /**
     * The whole map.
     *
     * @param missing how many pictures hang and are not on it
     * @param job draws at it just now, or is about to
     */
    private record Sheet(List<AtlasTable.Point> points, List<Sign> places, long missing, Optional<Job> job) {}

    /** @param members how many pictures lie there */
    private record Sign(String id, String name, int level, double x, double y, long members) {}

    private record Wish(@Nullable Boolean anew) {}

    AtlasRoom(AtlasTable table, DrawAtlas drawing, JobQueue jobs) {
        this.table = table;
        this.drawing = drawing;
        this.jobs = jobs;
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get("/api/atlas", context -> context.json(sheet()));
        routes.post("/api/atlas", this::wish);
    }

    private Sheet sheet() {
        List<AtlasTable.Point> points = table.points();
        Map<String, Long> members =
                points.stream().collect(Collectors.groupingBy(AtlasTable.Point::place, Collectors.counting()));
        List<Sign> signs =
                table.places().stream().map(place -> sign(place, members)).toList();
        return new Sheet(points, signs, table.missing(), openJob());
    }

    /** @param members how many have which as their smallest place */
    private static Sign sign(Place place, Map<String, Long> members) {
        long within = members.entrySet().stream()
                .filter(other -> place.isAround(other.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Sign(place.id(), place.name(), place.level(), place.x(), place.y(), within);
    }

    /** A map that is being drawn is not drawn twice. */
    private void wish(Context context) {
        boolean anew = Boolean.TRUE.equals(context.bodyAsClass(Wish.class).anew());
        Job job = openJob().orElseGet(() -> submit(anew));
        context.status(HttpStatus.ACCEPTED).json(job);
    }

    private Job submit(boolean anew) {
        return anew
                ? jobs.submit(drawing, "Draw the map anew", DrawAtlas.ANEW)
                : jobs.submit(drawing, "Put new pictures on the map", DrawAtlas.NEW_PICTURES);
    }

    private Optional<Job> openJob() {
        return jobs.latest().stream()
                .filter(job -> job.kind().equals(drawing.name()) && !job.state().isOver())
                .findFirst();
    }
}

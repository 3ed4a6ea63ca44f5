package dev.loreboard.examples.studio.atlas;

import dev.loreboard.api.Loreboard;
import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.Vocabulary;
import dev.loreboard.examples.studio.jobs.Job;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.jobs.JobState;
import dev.loreboard.examples.studio.web.Room;
import dev.loreboard.vector.clustering.ClusterNames;
import java.util.List;

/** The parts of the map, put together. */
public final class PictureAtlas {

    private final AtlasTable table;
    private final DrawAtlas drawing;

    /** @param board of the gallery */
    public PictureAtlas(House house, Loreboard board) {
        this.table = new AtlasTable(house.database());
        this.drawing = new DrawAtlas(board, table, () -> ClusterNames.among(Vocabulary.kinds(), house.embedder()));
    }

    public List<JobKind> jobKinds() {
        return List.of(drawing);
    }

    public List<Room> rooms(JobQueue jobs) {
        return List.of(new AtlasRoom(table, drawing, jobs));
    }

    /**
     * Draws the map when there are pictures and none is there, and places new pictures whenever some came.
     *
     * @param arrivals jobs that bring pictures
     */
    public void follow(JobQueue jobs, List<JobKind> arrivals) {
        List<String> names = arrivals.stream().map(JobKind::name).toList();
        jobs.listen(job -> {
            if (names.contains(job.kind()) && job.state() == JobState.DONE && table.missing() > 0) {
                update(jobs);
            }
        });
        boolean busy = jobs.latest().stream().anyMatch(job -> bringsOrDraws(job, names));
        if (!busy && table.isEmpty() && table.missing() > 0) {
            update(jobs);
        }
    }

    private boolean bringsOrDraws(Job job, List<String> arrivals) {
        return !job.state().isOver() && (job.kind().equals(drawing.name()) || arrivals.contains(job.kind()));
    }

    private void update(JobQueue jobs) {
        jobs.submit(drawing, "Put new pictures on the map", DrawAtlas.NEW_PICTURES);
    }
}

package dev.loreboard.examples.studio.visionboard;

import dev.loreboard.api.Loreboard;
import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.Vocabulary;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.media.Uploads;
import dev.loreboard.examples.studio.web.Room;
import dev.loreboard.vector.clustering.ClusterNames;
import dev.loreboard.vector.clustering.GroupsClusterer;
import dev.loreboard.vector.clustering.GroupsOptions;
import java.util.List;

/** The parts of the vision board, put together. */
public final class VisionBoard {

    private final VisionTable visions;
    private final Uploads uploads;
    private final ClusterPictures clustering;

    public VisionBoard(House house) {
        this.visions = new VisionTable(house.database());
        this.uploads = new Uploads(house.media());
        Loreboard board = house.openBoard("visions");
        Gathering gathering = new Gathering(visions, board, new Originals(house.media()), house.fetch());
        this.clustering = new ClusterPictures(
                visions,
                gathering,
                board,
                new GroupsClusterer(GroupsOptions.defaults()),
                ClusterNames.among(Vocabulary.kinds(), house.embedder()));
    }

    public List<JobKind> jobKinds() {
        return List.of(clustering);
    }

    public List<Room> rooms(JobQueue jobs) {
        return List.of(new VisionRoom(visions, uploads, clustering, jobs));
    }
}

package dev.loreboard.examples.studio.learning;

import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.web.Room;
import java.util.List;

/** The parts of learning, put together. */
public final class Learning {

    private final LessonTable lessons;
    private final Gallery gallery;
    private final LearnWords learning;

    public Learning(House house, Gallery gallery) {
        this.lessons = new LessonTable(house.database());
        this.gallery = gallery;
        this.learning = new LearnWords(lessons, gallery, house.folder().resolve("classifiers"));
    }

    public List<JobKind> jobKinds() {
        return List.of(learning);
    }

    public List<Room> rooms(JobQueue jobs) {
        return List.of(new LearningRoom(lessons, learning, gallery, jobs));
    }
}

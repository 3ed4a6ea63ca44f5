package dev.loreboard.examples.studio.gallery;

import dev.loreboard.clip.tagging.ZeroShotOptions;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.web.LiveNews;
import dev.loreboard.examples.studio.web.Room;
import java.util.List;
import java.util.Map;

/**
 * The gallery's parts, put together.
 *
 * @param samples paints what is there on the first day
 */
public record Gallery(Room room, SampleWorld samples) {

    public static Gallery of(House house, LiveNews news) {
        PictureTable pictures = new PictureTable(house.database());
        TrackTable tracks = new TrackTable(house.database());
        ZeroShotTagger tagger = new ZeroShotTagger(house.embedder(), ZeroShotOptions.of(GalleryWords.taxonomy()));
        Intake intake = new Intake(house.board(), house.media(), tagger, pictures, tracks);
        SampleWorld samples =
                new SampleWorld(intake, pictures, tracks, count -> news.tell("gallery", Map.of("pictures", count)));
        return new Gallery(new GalleryRoom(house.board(), pictures, tracks), samples);
    }

    public List<JobKind> jobKinds() {
        return List.of(samples);
    }

    /** Has samples painted, once in the life of a studio. */
    public void hangFirstPictures(JobQueue jobs, int number) {
        if (number > 0 && !jobs.knows(samples)) {
            jobs.submit(samples, "Paint the sample world", String.valueOf(number));
        }
    }
}

package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.gallery.Gallery;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.jobs.JobState;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.web.Room;
import java.util.List;

/** The parts of finding music for pictures, put together. */
public final class Soundtrack {

    private final Gallery gallery;
    private final SongTable known;
    private final FitTable fits;
    private final Repertoire repertoire;
    private final LyricsReader reader;
    private final Sides sides;
    private final Matchers matchers;
    private final Lessons lessons;
    private final Listen listening;
    private final TrainMatcher training;

    public Soundtrack(House house, Gallery gallery) {
        this.gallery = gallery;
        Originals originals = new Originals(house.media());
        Feelings ofMusic = Feelings.ofMusic(house.embedder());
        this.known = new SongTable(house.database());
        this.fits = new FitTable(house.database());
        this.repertoire = new Repertoire(gallery, known);
        this.reader = new LyricsReader(house.embedder(), ofMusic);
        this.sides = new Sides(gallery, originals, Feelings.ofPictures(house.embedder()));
        this.matchers =
                new Matchers(house.database(), house.folder(), house.embedder().space());
        this.lessons = new Lessons(repertoire, sides, fits);
        SampleScores samples = new SampleScores(gallery, known, fits, reader);
        this.listening = new Listen(gallery, originals, known, ofMusic, samples);
        this.training = new TrainMatcher(lessons, matchers);
    }

    public List<JobKind> jobKinds() {
        return List.of(listening, training);
    }

    public List<Room> rooms(JobQueue jobs) {
        Matching matching = new Matching(repertoire, sides, fits, matchers::now);
        return List.of(
                new SoundtrackRoom(gallery, repertoire, sides, matching, fits),
                new TrackRoom(repertoire, known, reader),
                new MatcherRoom(lessons, fits, matchers, training, jobs));
    }

    /**
     * Listens to what came before, and to new pieces whenever some come.
     *
     * @param arrivals jobs that bring pieces
     */
    public void follow(JobQueue jobs, List<JobKind> arrivals) {
        List<String> names = arrivals.stream().map(JobKind::name).toList();
        jobs.listen(job -> {
            if (names.contains(job.kind()) && job.state() == JobState.DONE) {
                listen(jobs);
            }
        });
        if (jobs.open() == 0) {
            listen(jobs);
        }
    }

    private void listen(JobQueue jobs) {
        if (!known.unheard().isEmpty()) {
            jobs.submit(listening, "Listen to new music", "");
        }
    }
}

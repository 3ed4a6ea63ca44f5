package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.tagging.Taxonomy;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.examples.studio.House;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import dev.loreboard.examples.studio.media.Originals;
import dev.loreboard.examples.studio.media.Uploads;
import dev.loreboard.examples.studio.web.LiveNews;
import dev.loreboard.examples.studio.web.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The gallery's parts, put together. */
public final class Gallery {

    private static final String NAME = "gallery";

    private final House house;
    private final PictureTable pictures;
    private final TagTable tags;
    private final TrackTable tracks;
    private final Onlooker onlooker;
    private final Loreboard board;
    private final Room room;
    private final SampleWorld samples;
    private final AddFiles adding;

    /** @param searches is told what is looked for in words */
    public Gallery(House house, LiveNews news, SearchLog searches) {
        this.house = house;
        this.board = house.openBoard(NAME);
        this.pictures = new PictureTable(house.database());
        this.tags = new TagTable(house.database());
        this.tracks = new TrackTable(house.database());
        Originals originals = new Originals(house.media());
        ZeroShotTagger tagger = new ZeroShotTagger(
                house.embedder(), GalleryWords.options(house.embedder().space()));
        this.onlooker = new Onlooker(house.embedder(), tagger);
        Intake intake = new Intake(board, originals, onlooker, pictures, tags, tracks);
        Runnable arrival = () -> news.tell("gallery", Map.of("pictures", pictures.count(Wing.HANGING)));
        this.samples = new SampleWorld(intake, pictures, tracks, arrival);
        this.adding = new AddFiles(originals, intake, arrival);
        Finder finder = new Finder(board, pictures, searches);
        Details details = new Details(board, Neighbours.in(house, vectors(), pictures, tracks), tags);
        this.room = new GalleryRoom(finder, details, pictures, tags, originals, intake);
    }

    /** The vectors of what hangs here. */
    public Loreboard board() {
        return board;
    }

    /** The same vectors, for those who ask more of them than a board answers. */
    public VectorStore vectors() {
        return house.vectors(NAME);
    }

    /** The vector of a picture that hangs, or of a piece. */
    public Optional<Entry> entry(String id) {
        return vectors().find(id);
    }

    /** Pictures of the sample world, hanging or left out. */
    public List<Sample> samples() {
        return pictures.samples();
    }

    /** What paints them. */
    public JobKind sampleWorld() {
        return samples;
    }

    /** The latest first. */
    public List<Picture> latest(int limit) {
        return pictures.before(Wing.HANGING, Long.MAX_VALUE, limit);
    }

    /** The latest first. */
    public List<Picture> favourites(int limit) {
        return pictures.before(Wing.FAVOURITES, Long.MAX_VALUE, limit);
    }

    /** Those of these that are there, in this order. */
    public List<Picture> pictures(List<String> ids) {
        return pictures.inOrder(ids);
    }

    /** All music, in the order in which it came. */
    public List<Track> tracks() {
        return tracks.all();
    }

    /** What was seen in a picture that hangs. */
    public Optional<Seen> seen(String picture) {
        return pictures.find(picture)
                .flatMap(hanging -> entry(hanging.id()))
                .map(entry -> new Seen(entry.embedding(), tags.of(picture)));
    }

    /** Looks at a picture that need not hang here. */
    public Seen look(Image image) {
        return onlooker.look(image);
    }

    /** The kinds of words that the gallery says by itself. */
    public static List<String> facets() {
        return Stream.concat(
                        GalleryWords.taxonomy().facets().stream().map(Taxonomy.Facet::name), Stream.of(Swatches.FACET))
                .toList();
    }

    /**
     * Replaces what a picture has of a kind of words. The board comes first and the table after it; when the program ends in between,
     * the table still says that it is to be done.
     */
    public void tag(String picture, String facet, List<Tag> said) {
        if (!tags.says(picture, facet, said)) {
            board.update(picture, Label.noted(tags.with(picture, facet, said)));
            tags.replace(picture, facet, said);
        }
    }

    public List<JobKind> jobKinds() {
        return List.of(samples, adding);
    }

    public List<Room> rooms(JobQueue jobs) {
        return List.of(room, new UploadRoom(new Uploads(house.media()), adding, jobs));
    }

    /** Has samples painted, once in the life of a studio. */
    public void hangFirstPictures(JobQueue jobs, int number) {
        if (number > 0 && !jobs.knows(samples)) {
            jobs.submit(samples, "Paint the sample world", String.valueOf(number));
        }
    }
}

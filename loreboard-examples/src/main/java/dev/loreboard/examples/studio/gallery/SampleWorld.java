package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicTruth;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Surroundings;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.sound.Performance;
import dev.loreboard.examples.sampler.sound.WaveFile;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.Walk;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Paints pictures and plays music, so that there is something to look at on the first day. What is there already is passed over. */
public final class SampleWorld implements JobKind {

    private static final List<Dimension> SHAPES = List.of(
            new Dimension(720, 480),
            new Dimension(600, 600),
            new Dimension(480, 640),
            new Dimension(720, 480),
            new Dimension(840, 400),
            new Dimension(640, 480));
    private static final String TRACK = "sample/track/";
    private static final int RATE = 44_100;
    private static final int PICTURES_A_TRACK = 8;

    private final Intake intake;
    private final PictureTable pictures;
    private final TrackTable tracks;
    private final Runnable listener;

    /** @param listener hears of every picture that was taken in */
    SampleWorld(Intake intake, PictureTable pictures, TrackTable tracks, Runnable listener) {
        this.intake = intake;
        this.pictures = pictures;
        this.tracks = tracks;
        this.listener = listener;
    }

    @Override
    public String name() {
        return "sample-world";
    }

    /** @param request how many pictures */
    @Override
    public String run(String request, Progress progress) {
        long number = Long.parseLong(request);
        Painter painter = new Painter();
        List<Long> seeds = LongStream.rangeClosed(1, number).boxed().toList();
        Walk.of("painting", progress).through(seeds, seed -> {
            paint(painter, seed);
            if (seed % PICTURES_A_TRACK == 0) {
                play(seed / PICTURES_A_TRACK);
            }
            listener.run();
        });
        return number + " pictures are painted.";
    }

    /** What a picture shows in truth, when it is a sample. */
    public static Optional<Scene> scene(Picture picture) {
        return seed(Sample.SOURCE, picture.source()).map(Casting::cast);
    }

    /** What was played, when it is a sample. */
    public static Optional<Piece> piece(Track track) {
        return seed(TRACK, track.source()).map(Commission::take);
    }

    private static Optional<Long> seed(String kind, String source) {
        return source.startsWith(kind) ? Optional.of(Long.valueOf(source.substring(kind.length()))) : Optional.empty();
    }

    private void paint(Painter painter, long seed) {
        String source = Sample.source(seed);
        if (!pictures.hasSource(source)) {
            Scene scene = Casting.cast(seed);
            Dimension shape = SHAPES.get((int) (seed % SHAPES.size()));
            Encoded file =
                    Encoded.of(painter.paint(scene, shape.width, shape.height).png());
            String caption = Surroundings.truth(scene).caption();
            intake.picture(new Arrival(file, title(scene), source, Optional.of(caption)));
        }
    }

    private void play(long seed) {
        String source = TRACK + seed;
        if (!tracks.hasSource(source)) {
            Piece piece = Commission.take(seed);
            Encoded file = Encoded.of(WaveFile.of(Performance.of(piece, RATE)));
            String caption = MusicTruth.of(piece).caption();
            String title = capitalised(piece.mood().word() + " in " + piece.key());
            intake.track(new Arrival(file, title, source, Optional.of(caption)));
        }
    }

    private static String title(Scene scene) {
        String things = scene.subjects().stream()
                .map(subject -> subject.colour().word() + " " + subject.kind().word())
                .collect(Collectors.joining(", "));
        return capitalised(things);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

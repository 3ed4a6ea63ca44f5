package dev.loreboard.examples.sampler.exam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.Mode;
import dev.loreboard.examples.sampler.music.MusicWish;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.music.Tempo;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import dev.loreboard.examples.studio.soundtrack.Feelings;
import dev.loreboard.vector.learn.Belonging;
import dev.loreboard.vector.learn.HybridReport;
import dev.loreboard.vector.learn.HybridTraining;
import dev.loreboard.vector.learn.MappedNearness;
import dev.loreboard.vector.learn.Pair;
import dev.loreboard.vector.learn.Shape;
import dev.loreboard.vector.learn.SpaceMapTraining;
import dev.loreboard.vector.learn.TrainedMap;
import dev.loreboard.vector.learn.WeakLabels;
import dev.loreboard.vector.matching.Accord;
import dev.loreboard.vector.matching.Nearness;
import dev.loreboard.vector.matching.SharedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("Music for sample pictures")
class MusicForPicturesTest {

    private static final int PAIRS = 240;
    private static final int TAUGHT = 140;
    private static final double AS_SURE_AS_A_GUESS = 0.2;
    private static final double A_FEW_OF_A_HUNDRED = 0.02;

    private static final List<Scene> SCENES = LongStream.iterate(Exam.UNSEEN, seed -> seed + 1)
            .mapToObj(Casting::cast)
            .filter(scene -> scene.mood().isPresent()
                    && scene.weather().isPresent()
                    && scene.time().isPresent())
            .limit(PAIRS)
            .toList();

    /** What somebody may want of music, and nobody told the model: its mood, a tempo by the weather, a mode by the time of day. */
    private static Piece piece(long seed, Scene scene) {
        return Commission.take(
                seed,
                new MusicWish(
                        scene.mood(),
                        scene.weather().map(MusicForPicturesTest::tempo),
                        scene.time().map(MusicForPicturesTest::mode),
                        Optional.empty()));
    }

    private static Tempo tempo(Weather weather) {
        return switch (weather) {
            case STORM, RAIN -> Tempo.FAST;
            case CLEAR, CLOUDY -> Tempo.MEDIUM;
            case FOG, SNOW -> Tempo.SLOW;
        };
    }

    private static Mode mode(TimeOfDay time) {
        return switch (time) {
            case DAWN -> Mode.LYDIAN;
            case DAY -> Mode.MAJOR;
            case DUSK -> Mode.DORIAN;
            case NIGHT -> Mode.MINOR;
        };
    }

    @Test
    @DisplayName(
            "is found better by a map that was learned from pairs than by words for moods, and by all together as well as by the map")
    void isFoundBetterByAMap() {
        List<Entry> pictures;
        List<Entry> pieces;
        try (Embedder model = Sights.model()) {
            pictures = pictures(model);
            pieces = pieces(model);
        }
        List<Entry> taughtPictures = pictures.subList(0, TAUGHT);
        List<Entry> taughtPieces = pieces.subList(0, TAUGHT);
        SharedWords moods = new SharedWords("mood");
        Accord tempo = Accord.of("energy", taughtPictures, "tempo", taughtPieces);
        List<Pair> pairs = new ArrayList<>(IntStream.range(0, TAUGHT)
                .mapToObj(
                        i -> Pair.of(pictures.get(i).embedding(), pieces.get(i).embedding()))
                .toList());
        WeakLabels.by(moods, tempo)
                .pairs(taughtPictures, taughtPieces)
                .forEach(weak -> pairs.add(new Pair(weak.from(), weak.to(), AS_SURE_AS_A_GUESS * weak.weight())));

        TrainedMap trained = SpaceMapTraining.of(new Shape.LowRank(16)).train(pairs);
        HybridReport report = HybridTraining.standard()
                .limit(3)
                .fit(
                        List.of(moods, new Nearness(), tempo, new MappedNearness(trained.map())),
                        IntStream.range(TAUGHT, PAIRS)
                                .mapToObj(i -> new Belonging(pictures.get(i), pieces.get(i)))
                                .toList(),
                        pieces.subList(TAUGHT, PAIRS))
                .report();

        System.out.println("map: " + trained.report());
        System.out.println("moods, nearness, tempo, map: " + report);
        double byMoods = report.alone().getFirst();
        double byMap = report.alone().getLast();
        assertThat(byMap).isGreaterThan(byMoods);
        assertThat(report.together()).isGreaterThan(byMoods).isGreaterThanOrEqualTo(byMap - A_FEW_OF_A_HUNDRED);
    }

    private static List<Entry> pictures(Embedder model) {
        List<Embedding> seen =
                Gallery.of(SCENES, model, Sights.SIDE, Sights.SIDE).vectors();
        Feelings feelings = Feelings.ofPictures(model);
        return IntStream.range(0, PAIRS)
                .mapToObj(i -> Entry.of("picture " + i, seen.get(i))
                        .withMetadata(Metadata.none()
                                .with("mood", feelings.nearest(seen.get(i)).word())
                                .with("energy", feelings.restlessness(seen.get(i)))))
                .toList();
    }

    private static List<Entry> pieces(Embedder model) {
        List<Piece> written = IntStream.range(0, PAIRS)
                .mapToObj(i -> piece(Exam.UNSEEN + i, SCENES.get(i)))
                .toList();
        List<Embedding> heard = Concert.of(written, model).vectors();
        Feelings feelings = Feelings.ofMusic(model);
        return IntStream.range(0, PAIRS)
                .mapToObj(i -> Entry.of("piece " + i, heard.get(i))
                        .withMetadata(Metadata.none()
                                .with("mood", feelings.nearest(heard.get(i)).word())
                                .with("tempo", written.get(i).pace())))
                .toList();
    }
}

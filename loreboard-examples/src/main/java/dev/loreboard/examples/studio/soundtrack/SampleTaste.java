package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.music.Tempo;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.Optional;

/**
 * What the people of the sample world like to hear to a picture: its mood, a tempo by its weather, and by day a major third. No model was told.
 */
record SampleTaste(Mood mood, Tempo tempo, boolean bright) {

    /** Nothing for a picture that leaves one of these open. */
    static Optional<SampleTaste> of(Scene scene) {
        return scene.mood()
                .flatMap(mood -> scene.weather()
                        .flatMap(weather ->
                                scene.time().map(time -> new SampleTaste(mood, tempo(weather), isBright(time)))));
    }

    boolean likes(Piece piece) {
        return piece.mood() == mood && (piece.tempo() == tempo || piece.mode().isBright() == bright);
    }

    private static Tempo tempo(Weather weather) {
        return switch (weather) {
            case STORM, RAIN -> Tempo.FAST;
            case CLEAR, CLOUDY -> Tempo.MEDIUM;
            case FOG, SNOW -> Tempo.SLOW;
        };
    }

    private static boolean isBright(TimeOfDay time) {
        return switch (time) {
            case DAWN, DAY -> true;
            case DUSK, NIGHT -> false;
        };
    }
}

package dev.loreboard.clip.audio;

import dev.loreboard.api.content.Audio;
import java.net.URISyntaxException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Objects;

/** A small model in the form of YAMNet, which hears a bass guitar, a violin and happiness in low, middle and high tones. */
final class Tones {

    static final double LOW = 200;
    static final double MIDDLE = 1000;
    static final double HIGH = 3000;

    private Tones() {}

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Tones.class.getResource("tones"), "tones")
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Audio of(double hertz, double seconds) {
        return Audio.ofSamples(
                Played.RATE,
                1,
                FloatBuffer.wrap(Played.tone(hertz, 0.5, seconds).channel(0)));
    }
}

package dev.loreboard.examples.sampler.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.clip.audio.Key;
import dev.loreboard.clip.audio.Sound;
import dev.loreboard.clip.audio.SoundDescriptors;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicWish;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.scene.Mood;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The measures are taken from the sound alone, by code that knows nothing of how it was made. */
@DisplayName("What is measured of pieces")
class HeardTest {

    private static final int RATE = 16_000;

    /** A beat is heard as well where every second one is counted, or each is halved, or a third of three. */
    private static final double[] SAME_BEAT = {1, 2, 0.5, 1.5, 2 / 3.0, 3, 1 / 3.0};

    private record Heard(Piece piece, SoundDescriptors measured) {

        static Heard of(Piece piece) {
            Recording recording = Performance.of(piece, RATE);
            return new Heard(piece, SoundDescriptors.of(Sound.of(RATE, recording.mono())));
        }

        boolean hasItsTempo() {
            double found = measured.tempo().orElseThrow().beatsPerMinute() / piece.pace();
            return DoubleStream.of(SAME_BEAT).anyMatch(times -> Math.abs(found / times - 1) < 0.04);
        }

        boolean hasItsMode() {
            return (measured.key().orElseThrow().mode() == Key.Mode.MAJOR)
                    == piece.mode().isBright();
        }
    }

    @Test
    @DisplayName("is their tempo and whether they are bright, in most of them")
    void isTheirTempoAndMode() {
        List<Heard> pieces = LongStream.range(500, 530)
                .parallel()
                .mapToObj(seed -> Heard.of(Commission.take(seed)))
                .toList();

        assertThat(pieces.stream().filter(Heard::hasItsTempo).count()).isGreaterThanOrEqualTo(24);
        assertThat(pieces.stream().filter(Heard::hasItsMode).count()).isGreaterThanOrEqualTo(20);
    }

    @Test
    @DisplayName(
            "is more energy where they are epic than where they are dreamy, and more brightness where they are joyful than ominous")
    void isTheirMood() {
        assertThat(of(Mood.EPIC).energy()).isGreaterThan(of(Mood.DREAMY).energy() + 3);
        assertThat(of(Mood.JOYFUL).brightness())
                .isGreaterThan(1.2 * of(Mood.OMINOUS).brightness());
    }

    private static SoundDescriptors of(Mood mood) {
        return Heard.of(Commission.take(9, MusicWish.open().with(mood))).measured();
    }
}

package dev.loreboard.examples.sampler.verse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.music.Commission;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words to sing")
class VerseTest {

    @Test
    @DisplayName("are the same for the same piece, have its mood, and tell of something")
    void areTheSameForTheSamePiece() {
        Verse verse = Verse.of(Commission.take(7));

        assertThat(verse).isEqualTo(Verse.of(Commission.take(7)));
        assertThat(verse.mood()).isEqualTo(Commission.take(7).mood());
        assertThat(verse.lines()).hasSize(4);
        assertThat(verse.text()).contains(verse.about().word().substring(0, 3));
    }

    @Test
    @DisplayName("differ between pieces: all themes occur, in all moods")
    void differBetweenPieces() {
        assertThat(LongStream.rangeClosed(1, 400)
                        .mapToObj(seed -> Verse.of(Commission.take(seed)))
                        .map(verse -> verse.mood() + " " + verse.about())
                        .distinct())
                .hasSize(8 * 8);
    }
}

package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.clip.audio.Hearing.Filling;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a model hears of a sound")
class HearingTest {

    private static final float[] THREE = {1, 2, 3};

    private static Hearing of(int window, Filling filling) {
        return new Hearing(MelSettings.mini(), window, filling);
    }

    @Test
    @DisplayName("is one window of a short sound, filled up as it wants")
    void fillsUpShortSound() {
        assertThat(of(8, Filling.SILENCE).at(THREE, 0)).containsExactly(1, 2, 3, 0, 0, 0, 0, 0);
        assertThat(of(8, Filling.WHOLE_REPEATS).at(THREE, 0)).containsExactly(1, 2, 3, 1, 2, 3, 0, 0);
        assertThat(of(8, Filling.REPEATS).at(THREE, 0)).containsExactly(1, 2, 3, 1, 2, 3, 1, 2);
        assertThat(of(8, Filling.REPEATS).starts(3)).containsExactly(0);
    }

    @Test
    @DisplayName("is as many windows of a long one as cover it, evenly apart and all of them full")
    void cutsLongSoundEvenly() {
        Hearing hearing = of(10, Filling.SILENCE);

        assertThat(hearing.starts(10)).containsExactly(0);
        assertThat(hearing.starts(11)).containsExactly(0, 1);
        assertThat(hearing.starts(25)).containsExactly(0, 7, 15);
        assertThat(hearing.starts(30)).containsExactly(0, 10, 20);
        assertThat(hearing.at(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 1))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    @DisplayName("reaches to the end of the longest sound")
    void reachesToTheEnd() {
        Hearing hearing = of(1 << 16, Filling.SILENCE);

        assertThat(hearing.starts(Integer.MAX_VALUE - (1 << 16)).getLast())
                .isEqualTo(Integer.MAX_VALUE - (1 << 16) - (1 << 16));
    }

    @Test
    @DisplayName("needs a window with a frame")
    void needsAWindowWithAFrame() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(0, Filling.SILENCE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hearing(MelSettings.yamnet(), 100, Filling.SILENCE))
                .withMessageContaining("a frame at least");
    }
}

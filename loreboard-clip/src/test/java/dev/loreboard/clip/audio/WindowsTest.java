package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Windows of long sound")
class WindowsTest {

    private static final float[] SAMPLES = {1, 2, 3, 4, 5, 6, 7};

    @Test
    @DisplayName("begin a hop apart, and the last one is filled up with silence")
    void beginAHopApart() {
        Windows windows = new Windows(4, 2);

        assertThat(windows.starts(7)).containsExactly(0, 2, 4);
        assertThat(windows.at(SAMPLES, 2)).containsExactly(3, 4, 5, 6);
        assertThat(windows.at(SAMPLES, 4)).containsExactly(5, 6, 7, 0);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "5, 2", "6, 2", "8, 3", "9, 4"})
    @DisplayName("are as many as it takes to reach the end")
    void areAsManyAsItTakes(int samples, int count) {
        assertThat(new Windows(4, 2).count(samples)).isEqualTo(count);
    }

    @Test
    @DisplayName("leave nothing out between them")
    void leaveNothingOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Windows(4, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Windows(4, 0));
    }
}

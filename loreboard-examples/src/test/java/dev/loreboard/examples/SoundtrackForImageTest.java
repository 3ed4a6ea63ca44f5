package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("A soundtrack for a picture")
class SoundtrackForImageTest {

    @Test
    @DisplayName("is music of the mood of the picture")
    void printsWhatTheGuideSays() throws IOException {
        assertThat(Printed.by(SoundtrackForImage::main)).isEqualTo(Printed.expected("soundtrack-for-image.txt"));
    }
}

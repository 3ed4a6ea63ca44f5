package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("A search by a picture")
class SearchByPictureTest {

    @Test
    @DisplayName("finds pictures like one that is not on the board")
    void printsWhatTheGuideSays() throws IOException {
        assertThat(Printed.by(SearchByPicture::main)).isEqualTo(Printed.expected("search-by-picture.txt"));
    }
}

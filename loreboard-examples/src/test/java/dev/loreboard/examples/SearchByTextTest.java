package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("A search by words")
class SearchByTextTest {

    @Test
    @DisplayName("finds pictures of what was said")
    void printsWhatTheGuideSays() throws IOException {
        assertThat(Printed.by(SearchByText::main)).isEqualTo(Printed.expected("search-by-text.txt"));
    }
}

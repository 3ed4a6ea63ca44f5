package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("A recommendation")
class RecommendForMeTest {

    @Test
    @DisplayName("is like what was liked, and says so")
    void printsWhatTheGuideSays() throws IOException {
        assertThat(Printed.by(RecommendForMe::main)).isEqualTo(Printed.expected("recommend-for-me.txt"));
    }
}

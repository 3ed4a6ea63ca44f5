package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tour")
class TourTest {

    @Test
    @DisplayName("shows a board, and tells where to go on")
    void showsABoard() {
        String printed = Printed.by(() -> Tour.show(() -> System.out.println("scene: a dragon")));

        assertThat(printed)
                .containsSubsequence("A board of 200 pictures", "scene: a dragon", "Next", "docs/guide/README.md");
    }
}

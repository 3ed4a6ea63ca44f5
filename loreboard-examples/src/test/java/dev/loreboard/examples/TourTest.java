package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tour")
class TourTest {

    @Test
    @DisplayName("shows the plugins, then the store that you write yourself, then where to go on")
    void showsEverythingInOrder() {
        String printed = Printed.by(Tour::main);

        assertThat(printed)
                .containsSubsequence(
                        "Plugins on the class path",
                        "exact",
                        "sorted",
                        "A store in one screen",
                        "Near to wild",
                        "Next",
                        "docs/guide/README.md");
    }
}

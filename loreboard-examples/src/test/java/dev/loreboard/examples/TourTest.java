package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The tour, and with it the ten lines of the README,")
class TourTest {

    @Test
    @Tag("once")
    @DisplayName(
            "finds the dragon over the village at night and music for it, refuses the tax report, and tells where to go on")
    void findsTheDragonAndRefusesTheTaxes() throws IOException {
        String printed = Printed.by(Tour::main);

        assertThat(printed)
                .contains(Printed.expected("first-steps.txt"))
                .containsSubsequence("Next", "docs/guide/README.md");
        assertThat(printed.lines().filter(line -> line.startsWith("scene: ")))
                .singleElement()
                .asString()
                .contains("dragon", "village", "at night");
        assertThat(printed).contains("\ntaxes: []\n");
    }
}

package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The ten lines of the README")
class FirstStepsTest {

    @Test
    @Tag("once")
    @DisplayName("find the dragon over the village at night and music of its mood, and refuse the tax report")
    void findTheDragonAndRefuseTheTaxes(@TempDir Path folder) throws IOException {
        String printed = Printed.by(() -> FirstSteps.main(folder.toString()));

        assertThat(printed).endsWith(Printed.expected("first-steps.txt"));
        assertThat(printed.lines().filter(line -> line.startsWith("scene: ")))
                .singleElement()
                .asString()
                .contains("dragon", "village", "at night", "tense in mood");
        assertThat(printed.lines().filter(line -> line.startsWith("music: ")))
                .singleElement()
                .asString()
                .contains("A tense");
        assertThat(printed).endsWith("taxes: []\n");
    }
}

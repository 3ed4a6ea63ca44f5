package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Help for the studio")
class StudioHelpTest {

    @Test
    @DisplayName("names every setting of the studio and of the plugins, as a line and as a variable")
    void namesSettings() {
        String printed = StudioHelp.text();

        assertThat(printed)
                .contains("studio.port=7070\n    The port to listen at; 0 is any that is free (LOREBOARD_STUDIO_PORT)")
                .contains("LOREBOARD_CLIP_MODEL", "LOREBOARD_EXACT_FILE", "LOREBOARD_STUDIO_SAMPLES");
        assertThat(StudioSettings.settings()).allMatch(setting -> printed.contains("studio." + setting.name()));
    }
}

package dev.loreboard.examples.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.content.Audio;
import dev.loreboard.clip.audio.Sound;
import dev.loreboard.clip.audio.SoundOptions;
import dev.loreboard.clip.audio.SoundReader;
import dev.loreboard.examples.sampler.scene.Mood;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The page to listen to")
class ListeningPageTest {

    private static final Path KEPT = Path.of("..", "docs", "music");

    @Test
    @DisplayName("has the pieces and the words that are made today")
    void isOfToday(@TempDir Path folder) throws Exception {
        ListeningPage.main(folder.toString());

        assertThat(KEPT.resolve("index.html")).hasSameTextualContentAs(folder.resolve("index.html"));
        for (Mood mood : Mood.values()) {
            double fresh = heard(folder.resolve(mood.word() + ".wav")).seconds();

            assertThat(heard(KEPT.resolve(mood.word() + ".ogg")).seconds())
                    .as(mood.word())
                    .isCloseTo(fresh, within(0.1));
            assertThat(KEPT.resolve(mood.word() + ".jpg")).isNotEmptyFile();
        }
    }

    private static Sound heard(Path file) {
        return new SoundReader(SoundOptions.defaults()).read(Audio.of(file));
    }
}

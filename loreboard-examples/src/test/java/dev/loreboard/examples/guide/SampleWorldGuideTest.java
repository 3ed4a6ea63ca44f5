package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.character.Persona;
import dev.loreboard.examples.sampler.character.Portrait;
import dev.loreboard.examples.sampler.character.PortraitPainter;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicTruth;
import dev.loreboard.examples.sampler.music.MusicWish;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.music.Tempo;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.paint.Surroundings;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.sound.Performance;
import dev.loreboard.examples.sampler.sound.WaveFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to the sample world")
class SampleWorldGuideTest {

    @Test
    @DisplayName("paints a dragon over a village at night")
    void paints() {
        // region paint
        Description wanted = Description.open()
                .with(Subject.one(Shade.RED, Kind.DRAGON), Subject.one(Shade.BROWN, Kind.VILLAGE))
                .with(TimeOfDay.NIGHT)
                .with(Style.WOODCUT);
        Scene scene = Casting.cast(7, wanted);
        Painting painting = new Painter().paint(scene, 384, 256);

        assertThat(painting.isClear()).isTrue();
        assertThat(Surroundings.truth(scene).caption()).contains("a red dragon", "a brown village", "at night");
        // endregion
        assertThat(painting.image().getWidth()).isEqualTo(384);
    }

    @Test
    @DisplayName("paints a person twice")
    void paintsAPerson() {
        // region person
        Persona smith = Persona.of(7);
        PortraitPainter painter = new PortraitPainter();

        Painting today = painter.paint(smith, Portrait.any(1), 240, 240);
        Painting tomorrow =
                painter.paint(smith, Portrait.any(2), 240, 240); // turned, in another light, dress and style
        Persona sister = smith.drifted(0.25, 8); // a quarter of the way to another person

        assertThat(smith.distanceTo(sister)).isLessThan(smith.distanceTo(Persona.of(8)));
        // endregion
        assertThat(today.pixels()).isNotEqualTo(tomorrow.pixels());
    }

    @Test
    @DisplayName("plays an ominous piece")
    void plays() {
        // region play
        Piece piece = Commission.take(7, MusicWish.open().with(Mood.OMINOUS).with(Tempo.SLOW));
        byte[] file = WaveFile.of(Performance.of(piece, 44_100));

        assertThat(MusicTruth.of(piece).caption()).startsWith("An ominous, ").contains("at a slow tempo");
        // endregion
        assertThat(file.length).isGreaterThan(20 * 44_100 * 4);
    }
}

package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.paint.Surroundings;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
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
}

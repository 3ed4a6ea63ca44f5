package dev.loreboard.clip.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.mini.MiniModel;
import dev.loreboard.clip.mini.MiniProvider;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page on the embedded model")
class MiniGuideTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("opens it")
    void opensIt() {
        Image painting = SmallModel.picture(0);
        Audio piece = Audio.ofSamples(16_000, 1, FloatBuffer.wrap(new float[] {0.1f, -0.1f, 0.1f}));

        // region open
        try (Embedder mini = new MiniProvider().open(Settings.none(), Parts.none())) {
            Embedding seen = mini.embed(painting);
            Embedding told = mini.embed(Text.of("a red dragon at night"));
            Embedding heard = mini.embed(piece);

            double likeness = seen.similarityTo(told);
            double accord = seen.similarityTo(heard);
            // endregion
            assertThat(likeness).isBetween(-1.0, 1.0);
            assertThat(accord).isBetween(-1.0, 1.0);
        }
    }

    @Test
    @DisplayName("copies it into a folder")
    void copiesIt() {
        // region copy
        MiniModel.copyTo(folder);

        try (Embedder copy = ClipEmbedder.open(ClipOptions.at(folder))) {
            assertThat(copy.space().dimension()).isEqualTo(128);
        }
        // endregion
    }
}

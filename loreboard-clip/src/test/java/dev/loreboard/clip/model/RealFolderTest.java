package dev.loreboard.clip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.text.Cleaning;
import dev.loreboard.clip.text.WordRules;
import dev.loreboard.clip.text.WordRules.Padding;
import dev.loreboard.tck.rule.Needed;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The files of the real CLIP")
class RealFolderTest {

    @Test
    @DisplayName("say what its authors say of it")
    void sayWhatItsAuthorsSay() {
        Path folder = Needed.data("clip-tokenizer");

        ModelFolder found = ModelFolder.recognise(folder);

        assertThat(found)
                .isEqualTo(new PairFolder(
                        folder,
                        Family.CLIP,
                        Preprocessing.clip(224),
                        new Reading(
                                folder.resolve("tokenizer.json"),
                                new WordRules(77, new Padding.Named("<|endoftext|>"), Cleaning.NONE))));
    }

    @Test
    @DisplayName("are no model without its graphs")
    void areNoModelWithoutGraphs() {
        Path folder = Needed.data("clip-tokenizer");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFolder.recognise(folder).towers(Precision.BEST))
                .withMessageContaining("onnx/vision_model.onnx")
                .withMessageContaining("of these it has none");
    }
}

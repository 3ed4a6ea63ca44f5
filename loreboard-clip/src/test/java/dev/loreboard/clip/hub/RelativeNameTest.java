package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a model's file")
class RelativeNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../config.json",
                "onnx/../../config.json",
                "./config.json",
                "onnx//model.onnx",
                "onnx/",
                "C:/model.onnx",
                "onnx\\model.onnx",
                "..\\model.onnx",
                "con",
                "onnx/NUL.onnx",
                "COM1.json",
                "model.onnx.",
                "model.onnx ",
                ".parts/x.part",
                "model.onnx:stream",
                "mod\u0000el",
                "mod\nel",
                "mod\u202eel",
                "~/model",
                "a/b/c/d/e/f/g",
                "-rf"
            })
    @DisplayName("is refused when it could mean anything but a file within its folder")
    void isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativeName.check(name))
                .satisfies(refusal -> assertThat(refusal.getMessage()).matches("[\\x20-\\x7e]*"));
    }

    @Test
    @DisplayName("is refused when it is longer than systems take")
    void isRefusedWhenLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> RelativeName.check("a".repeat(300)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"config.json", "onnx/vision_model_fp16.onnx", "visual/preprocess_cfg.json", "model.onnx_data"})
    @DisplayName("is taken when it is one as they are published")
    void isTaken(String name) {
        assertThat(RelativeName.within(Path.of("store"), name))
                .isEqualTo(Path.of("store").resolve(name));
    }

    @Test
    @DisplayName("is refused beside one that is the same where case does not count, or that is its folder")
    void isRefusedBesideOthers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativeName.checkTogether(List.of("config.json", "Config.json")))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelativeName.checkTogether(List.of("onnx", "onnx/model.onnx")))
                .withMessageContaining("a file itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "../a", "a--b", ".locks", "nul", "owner/../x", ""})
    @DisplayName("and that of a model must be one part, or owner and name")
    void modelsAreNamedAlike(String name) {
        assertThat(RelativeName.isModel(name)).isFalse();
    }
}

package dev.loreboard.clip.djl;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.ModelSessionContract;
import dev.loreboard.clip.runtime.OnnxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session on an engine of DJL")
class DjlSessionTest implements ModelSessionContract {

    private static final OnnxOptions ONE_THREAD = OnnxOptions.defaults().withThreads(1);

    @Override
    public ModelSession open(Path file) {
        return DjlEngine.ONNX_RUNTIME.open(file, ONE_THREAD);
    }

    @Test
    @DisplayName("is given all that its graph takes, or says what is missing")
    void isGivenAllThatItsGraphTakes() {
        try (ModelSession session = open(ModelSessionContract.file("double"))) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> session.run(Map.of(), List.of("y")))
                    .withMessageContaining("takes x: FLOAT [?, 3] and was given only []");
        }
    }

    @Test
    @DisplayName("on an engine that the program does not have says which jar to add")
    void onAnEngineThatIsMissing() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> DjlEngine.named("PyTorch")
                        .withEnding(".onnx")
                        .open(ModelSessionContract.file("double"), ONE_THREAD))
                .withMessageContaining("double.onnx needs the DJL engine PyTorch")
                .withMessageContaining("ai.djl.pytorch:pytorch-engine");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DjlEngine.named("Abacus"))
                .withMessageContaining("Abacus");
        assertThatIllegalArgumentException().isThrownBy(() -> DjlEngine.ONNX_RUNTIME.withEnding("onnx"));
    }
}

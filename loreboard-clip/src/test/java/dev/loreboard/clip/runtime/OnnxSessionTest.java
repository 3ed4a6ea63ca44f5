package dev.loreboard.clip.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.clip.runtime.OnnxOptions.Device;
import dev.loreboard.clip.runtime.OnnxOptions.LayerNorm;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A session")
class OnnxSessionTest implements ModelSessionContract {

    private static final OnnxOptions ONE_THREAD = OnnxOptions.defaults().withThreads(1);

    @TempDir
    private Path folder;

    @Override
    public ModelSession open(Path file) {
        return OnnxSession.open(file, ONE_THREAD);
    }

    @ParameterizedTest
    @EnumSource(LayerNorm.class)
    @DisplayName("runs however layers are to be normalised")
    void runsWithEitherLayerNorm(LayerNorm layerNorm) {
        try (OnnxSession session =
                OnnxSession.open(ModelSessionContract.file("double"), ONE_THREAD.withLayerNorm(layerNorm))) {
            assertThat(ModelSessionContract.doubled(session, ModelSessionContract.floats(1, 2, 3)))
                    .containsExactly(2, 4, 6);
        }
    }

    @Test
    @DisplayName("that is to run on a card gives the same without one")
    void givesTheSameWithoutACard() {
        try (OnnxSession session =
                OnnxSession.open(ModelSessionContract.file("double"), ONE_THREAD.withDevice(Device.CUDA))) {
            assertThat(ModelSessionContract.doubled(session, ModelSessionContract.floats(1, 2, 3)))
                    .containsExactly(2, 4, 6);
        }
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> OnnxSession.open(folder.resolve("missing.onnx"), ONE_THREAD.withDevice(Device.CUDA)))
                .withMessageContaining("missing.onnx is not there");
    }

    @Test
    @DisplayName("refuses a tensor whose buffer has another size than its shape")
    void refusesAMisshapenTensor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Floats(FloatBuffer.allocate(5), List.of(2L, 3L)))
                .withMessage("A tensor of [2, 3] has 6 numbers; the buffer has 5.");
        assertThatIllegalArgumentException().isThrownBy(() -> ONE_THREAD.withThreads(0));
    }
}

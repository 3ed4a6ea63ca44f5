package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.clip.runtime.OnnxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The plan of a graph's runs")
class RunPlanTest {

    private static final SmallModel CLIP = new SmallModel("clip");
    private static final Path WHOLE = CLIP.folder().resolve("onnx/vision_model.onnx");
    private static final Path EIGHT_BITS = CLIP.folder().resolve("onnx/vision_model_int8.onnx");

    private static ClipOptions options(int threads) {
        return CLIP.options().withEngine(OnnxOptions.defaults().withThreads(threads));
    }

    @Test
    @DisplayName(
            "gives an item of a graph in 8 bits a run of its own, and as many of these at once as there are threads")
    void givesEachItemItsOwnRun() {
        ClipOptions options = options(4);

        assertThat(RunPlan.of(EIGHT_BITS, options))
                .isEqualTo(new RunPlan(1, 4, options.engine().withThreads(1)));
    }

    @Test
    @DisplayName("lets items share runs that do not touch each other, or may")
    void letsItemsShareRuns() {
        ClipOptions options = options(4);

        assertThat(RunPlan.of(WHOLE, options)).isEqualTo(new RunPlan(8, 1, options.engine()));
        assertThat(RunPlan.of(EIGHT_BITS, options.withReproducible(false)))
                .isEqualTo(new RunPlan(8, 1, options.engine()));
        assertThat(RunPlan.of(EIGHT_BITS, options.withBatch(1))).isEqualTo(new RunPlan(1, 1, options.engine()));
    }

    @Test
    @DisplayName("has two runs at once where one would leave threads idle")
    void hasTwoRunsAtOnce() {
        assertThat(RunPlan.of(WHOLE, options(8)).runners()).isEqualTo(1);
        assertThat(RunPlan.of(WHOLE, options(9)).runners()).isEqualTo(2);
    }
}

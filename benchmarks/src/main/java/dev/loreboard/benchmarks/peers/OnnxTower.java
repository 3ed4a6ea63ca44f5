package dev.loreboard.benchmarks.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A tower of a model in ONNX Runtime's own hands, on all cores. Batches lie ready in direct buffers, so next to nothing is left
 * to do but the run itself.
 */
public final class OnnxTower implements Side {

    private static final int BATCH = 8;

    /** How a session is set up. */
    public enum Settings {
        /** As it comes. */
        DEFAULT,
        /** Layers are normalised in single steps, which is quicker on a CPU. */
        STEPWISE
    }

    @FunctionalInterface
    private interface Cut {
        OnnxTensor tensor(OrtEnvironment environment, int first, int count) throws OrtException;
    }

    private final SessionOptions options = new SessionOptions();
    private final OrtSession session;
    private final List<OnnxTensor> batches = new ArrayList<>();

    private OnnxTower(Path file, Settings settings, int rows, Cut cut) throws OrtException {
        switch (settings) {
            case DEFAULT -> {}
            case STEPWISE ->
                options.addConfigEntry(
                        "optimization.disable_specified_optimizers", "LayerNormFusionL1;LayerNormFusionL2");
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        this.session = environment.createSession(file.toString(), options);
        for (int row = 0; row < rows; row += BATCH) {
            batches.add(cut.tensor(environment, row, Math.min(BATCH, rows - row)));
        }
    }

    /** @param tensors (pictures, 3, side, side), in a direct buffer */
    public static OnnxTower vision(Path file, Settings settings, FloatBuffer tensors, int side) {
        int size = 3 * side * side;
        return open(
                file,
                settings,
                tensors.limit() / size,
                (environment, first, count) -> OnnxTensor.createTensor(
                        environment, tensors.slice(first * size, count * size), new long[] {count, 3, side, side}));
    }

    /** @param tokens (texts, length), in a direct buffer */
    public static OnnxTower text(Path file, Settings settings, LongBuffer tokens, int length) {
        return open(
                file,
                settings,
                tokens.limit() / length,
                (environment, first, count) -> OnnxTensor.createTensor(
                        environment, tokens.slice(first * length, count * length), new long[] {count, length}));
    }

    private static OnnxTower open(Path file, Settings settings, int rows, Cut cut) {
        try {
            return new OnnxTower(file, settings, rows, cut);
        } catch (OrtException failure) {
            throw failed(failure);
        }
    }

    @Override
    public List<FloatBuffer> run() {
        return batches.stream().map(this::vectors).toList();
    }

    @Override
    public Answer answer() {
        return Answer.of(run());
    }

    @Override
    public void close() {
        batches.forEach(OnnxTensor::close);
        try (options;
                session) {
            batches.clear();
        } catch (OrtException failure) {
            throw failed(failure);
        }
    }

    private FloatBuffer vectors(OnnxTensor batch) {
        String input = session.getInputNames().iterator().next();
        try (OrtSession.Result result = session.run(Map.of(input, batch))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException failure) {
            throw failed(failure);
        }
    }

    private static IllegalStateException failed(OrtException failure) {
        return new IllegalStateException("ONNX Runtime failed: " + failure.getMessage(), failure);
    }
}

package dev.loreboard.benchmarks.peers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * All queries at once as a product of matrices in ONNX Runtime, and its choice of the best, on one core. The vectors are a
 * constant of the model, which it lays out as it likes beforehand.
 */
public final class OnnxProduct implements Side {

    private final SessionOptions options = new SessionOptions();
    private final OrtSession session;
    private final OnnxTensor queries;

    private OnnxProduct(Path model, Matrix queries) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        this.session = environment.createSession(model.toString(), options);
        FloatBuffer values = ByteBuffer.allocateDirect(queries.size() * queries.dimension() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (float[] row : queries.rows()) {
            values.put(row);
        }
        this.queries =
                OnnxTensor.createTensor(environment, values.flip(), new long[] {queries.size(), queries.dimension()});
    }

    /** @param scratch where the model is written */
    public static OnnxProduct open(Matrix base, Matrix queries, int limit, Path scratch) throws IOException {
        Path model = ProductModel.write(base, limit, scratch.resolve("product.onnx"));
        try {
            return new OnnxProduct(model, queries);
        } catch (OrtException failure) {
            throw failed(failure);
        }
    }

    @Override
    public Object run() {
        return rows();
    }

    @Override
    public Answer answer() {
        return Answer.of(rows());
    }

    private int[] rows() {
        try (OrtSession.Result result = session.run(Map.of(ProductModel.QUERIES, queries))) {
            LongBuffer rows = ((OnnxTensor) result.get(ProductModel.ROWS).orElseThrow()).getLongBuffer();
            int[] found = new int[rows.remaining()];
            for (int i = 0; i < found.length; i++) {
                found[i] = Math.toIntExact(rows.get(i));
            }
            return found;
        } catch (OrtException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void close() {
        queries.close();
        try (options) {
            session.close();
        } catch (OrtException failure) {
            throw failed(failure);
        }
    }

    private static IllegalStateException failed(OrtException failure) {
        return new IllegalStateException("ONNX Runtime failed: " + failure.getMessage(), failure);
    }
}

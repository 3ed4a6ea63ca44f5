package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.input.Matrix;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an ONNX model that multiplies queries with vectors and names the best of them: protobuf, by hand. */
final class ProductModel {

    static final String QUERIES = "queries";
    static final String ROWS = "rows";

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ProductModel() {}

    static Path write(Matrix base, int limit, Path file) throws IOException {
        ProductModel graph = new ProductModel();
        graph.field(1, node("MatMul", new String[] {QUERIES, "vectors"}, new String[] {"products"}));
        graph.field(1, node("TopK", new String[] {"products", "limit"}, new String[] {"best", ROWS}));
        graph.field(2, "product");
        graph.field(5, tensor("vectors", FLOAT, turned(base), base.dimension(), base.size()));
        graph.field(
                5,
                tensor(
                        "limit",
                        INT64,
                        ByteBuffer.allocate(Long.BYTES)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putLong(limit)
                                .array(),
                        1));
        graph.field(11, value(QUERIES, FLOAT, base.dimension()));
        graph.field(12, value(ROWS, INT64, limit));

        ProductModel operators = new ProductModel();
        operators.field(2, 17);
        ProductModel model = new ProductModel();
        model.field(1, 8);
        model.field(8, operators);
        model.field(7, graph);
        return Files.write(file, model.bytes.toByteArray());
    }

    /** (dimension, size): all first values first. */
    private static byte[] turned(Matrix base) {
        ByteBuffer values = ByteBuffer.allocate(base.size() * base.dimension() * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < base.dimension(); i++) {
            for (float[] row : base.rows()) {
                values.putFloat(row[i]);
            }
        }
        return values.array();
    }

    private static ProductModel node(String operator, String[] inputs, String[] outputs) throws IOException {
        ProductModel node = new ProductModel();
        for (String input : inputs) {
            node.field(1, input);
        }
        for (String output : outputs) {
            node.field(2, output);
        }
        node.field(4, operator);
        return node;
    }

    private static ProductModel tensor(String name, int type, byte[] values, int... shape) throws IOException {
        ProductModel tensor = new ProductModel();
        for (int size : shape) {
            tensor.field(1, size);
        }
        tensor.field(2, type);
        tensor.field(8, name);
        tensor.field(9, values);
        return tensor;
    }

    /** Something with as many rows as there are queries. */
    private static ProductModel value(String name, int type, int columns) throws IOException {
        ProductModel rows = new ProductModel();
        rows.field(2, "count");
        ProductModel fixed = new ProductModel();
        fixed.field(1, columns);
        ProductModel shape = new ProductModel();
        shape.field(1, rows);
        shape.field(1, fixed);
        ProductModel tensorType = new ProductModel();
        tensorType.field(1, type);
        tensorType.field(2, shape);
        ProductModel anyType = new ProductModel();
        anyType.field(1, tensorType);
        ProductModel value = new ProductModel();
        value.field(1, name);
        value.field(2, anyType);
        return value;
    }

    private void field(int number, ProductModel message) throws IOException {
        field(number, message.bytes.toByteArray());
    }

    private void field(int number, String text) throws IOException {
        field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    private void field(int number, byte[] content) throws IOException {
        number(number << 3 | LENGTH_DELIMITED);
        number(content.length);
        out.write(content);
    }

    private void field(int number, long value) throws IOException {
        number((long) number << 3);
        number(value);
    }

    /** Seven bits a byte, the lowest first. */
    private void number(long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            out.writeByte((int) (rest | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }
}

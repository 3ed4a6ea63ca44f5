package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Vectors that Python wrote: a two-dimensional array of 32-bit floats in NumPy's format, version 1. */
public record NpyVectors(List<Embedding> rows) {

    private static final int LENGTH_OF_HEADER_AT = 8;
    private static final int HEADER_AT = 10;

    public static NpyVectors read(Path file, EmbeddingSpace space) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int data = HEADER_AT + Short.toUnsignedInt(bytes.getShort(LENGTH_OF_HEADER_AT));
        FloatBuffer floats = bytes.position(data).asFloatBuffer();
        return new NpyVectors(IntStream.range(0, floats.remaining() / space.dimension())
                .mapToObj(row -> {
                    float[] values = new float[space.dimension()];
                    floats.get(row * values.length, values);
                    return Embedding.of(space, values);
                })
                .toList());
    }
}

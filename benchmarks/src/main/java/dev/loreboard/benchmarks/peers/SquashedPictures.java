package dev.loreboard.benchmarks.peers;

import dev.loreboard.benchmarks.peers.JavaGraphics.Way;
import dev.loreboard.benchmarks.peers.OnnxTower.Settings;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;

/** What inference4j does, re-created: one picture after another is decoded, squashed and run by itself. */
public final class SquashedPictures implements Side {

    private final OnnxTower tower;
    private final List<byte[]> jpegs;
    private final JavaGraphics graphics;
    private final FloatBuffer tensor;

    public SquashedPictures(Path file, List<byte[]> jpegs, int side) {
        this.jpegs = jpegs;
        this.graphics = new JavaGraphics(Way.SQUASHED, side);
        this.tensor = ByteBuffer.allocateDirect(3 * side * side * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        this.tower = OnnxTower.vision(file, Settings.DEFAULT, tensor, side);
    }

    @Override
    public List<FloatBuffer> run() {
        return jpegs.stream().map(this::vector).toList();
    }

    private FloatBuffer vector(byte[] jpeg) {
        tensor.put(0, graphics.tensor(JavaGraphics.decoded(jpeg)), 0, tensor.capacity());
        return tower.run().getFirst();
    }

    @Override
    public Answer answer() {
        return Answer.of(run());
    }

    @Override
    public void close() {
        tower.close();
    }
}

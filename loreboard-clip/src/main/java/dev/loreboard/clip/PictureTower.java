package dev.loreboard.clip;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The side of a model that sees. May be shared between threads. */
final class PictureTower {

    private final Tower tower;
    private final PicturePort port;
    private final PictureReader reader;
    private final Preprocessor preprocessor;
    private final int batch;
    private final IdleBuffers<FloatBuffer> buffers;

    PictureTower(Tower tower, PicturePort port, PictureReader reader, Preprocessing wanted, int batch) {
        this.tower = tower;
        this.port = port;
        this.reader = reader;
        this.preprocessor = new Preprocessor(wanted);
        this.batch = port.batch().orElse(batch);
        int floats = Math.multiplyExact(this.batch, preprocessor.size());
        this.buffers = new IdleBuffers<>(() -> ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer());
    }

    /** How many numbers a vector has, found out by looking at nothing. */
    int dimension() {
        FloatBuffer buffer = buffers.take();
        try {
            return tower.run(input(buffer, 1))[0].length;
        } finally {
            buffers.giveBack(buffer);
        }
    }

    void embed(List<Placed<Image>> pictures, EmbeddingSpace space, Outcomes outcomes) {
        if (pictures.isEmpty()) {
            return;
        }
        FloatBuffer buffer = buffers.take();
        try {
            List<Integer> waiting = new ArrayList<>();
            for (Placed<Image> picture : pictures) {
                if (prepare(picture, buffer, waiting.size(), outcomes)) {
                    waiting.add(picture.position());
                }
                if (waiting.size() == batch) {
                    tower.run(input(buffer, batch), waiting, space, outcomes);
                    waiting.clear();
                }
            }
            if (!waiting.isEmpty()) {
                tower.run(input(buffer, waiting.size()), waiting, space, outcomes);
            }
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private boolean prepare(Placed<Image> picture, FloatBuffer buffer, int row, Outcomes outcomes) {
        try {
            preprocessor.write(reader.read(picture.item()), buffer, row * preprocessor.size());
            return true;
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LoreboardException unreadable) {
            outcomes.fail(picture.position(), unreadable);
            return false;
        }
    }

    /** A graph whose batch is fixed is given a full one; what stands in the other rows does not matter. */
    private Map<String, Floats> input(FloatBuffer buffer, int filled) {
        int rows = port.batch().orElse(filled);
        Preprocessing wanted = preprocessor.wanted();
        return Map.of(
                port.name(),
                new Floats(
                        buffer.slice(0, rows * preprocessor.size()),
                        List.of((long) rows, 3L, (long) wanted.height(), (long) wanted.width())));
    }
}

package dev.loreboard.clip;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.runtime.Tensor.Floats;
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
    private final IdleBuffers<FloatBuffer> buffers = new IdleBuffers<>(DirectBuffers::floats);

    /** @param batch of which size pictures run together; no larger than a buffer can hold */
    PictureTower(Tower tower, PicturePort port, PictureReader reader, Preprocessor preprocessor, int batch) {
        this.tower = tower;
        this.port = port;
        this.reader = reader;
        this.preprocessor = preprocessor;
        this.batch = batch;
    }

    /** How many numbers a vector has, found out by looking at nothing, twice where the graph takes several. */
    int dimension() {
        int rows = port.batch().orElse(Math.min(batch, 2));
        FloatBuffer nothing = DirectBuffers.floats(rows * preprocessor.size());
        return tower.dimension(input(nothing, rows));
    }

    void embed(List<Placed<Image>> pictures, EmbeddingSpace space, Outcomes outcomes) {
        if (pictures.isEmpty()) {
            return;
        }
        int rows = port.batch().orElse(Math.min(batch, pictures.size()));
        FloatBuffer buffer = buffers.take(rows * preprocessor.size());
        try {
            List<Integer> waiting = new ArrayList<>();
            for (Placed<Image> picture : pictures) {
                if (prepare(picture, buffer, waiting.size(), outcomes)) {
                    waiting.add(picture.position());
                }
                if (waiting.size() == rows) {
                    tower.run(input(buffer, rows), waiting, space, outcomes);
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

    /** A graph whose batch is fixed is given a full one: the last picture again, so that nothing old has a say. */
    private Map<String, Floats> input(FloatBuffer buffer, int filled) {
        int size = preprocessor.size();
        int rows = port.batch().orElse(filled);
        for (int row = filled; row < rows; row++) {
            buffer.put(row * size, buffer, (filled - 1) * size, size);
        }
        Preprocessing wanted = preprocessor.wanted();
        return Map.of(
                port.name(),
                new Floats(buffer.slice(0, rows * size), List.of((long) rows, 3L, (long) wanted.height(), (long)
                        wanted.width())));
    }
}

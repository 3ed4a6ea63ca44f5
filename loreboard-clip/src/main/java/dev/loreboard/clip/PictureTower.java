package dev.loreboard.clip;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.batching.Arrivals;
import dev.loreboard.clip.batching.BatchOptions;
import dev.loreboard.clip.batching.Batcher;
import dev.loreboard.clip.batching.Workbench;
import dev.loreboard.clip.flight.PreparationEvent;
import dev.loreboard.clip.flight.PreparationEvent.Step;
import dev.loreboard.clip.image.Picture;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The side of a model that sees. Pictures are read and resized beside the runs, and run together with those of other calls.
 * May be shared between threads.
 */
final class PictureTower implements AutoCloseable {

    private static final String CONTENT = "image";

    private final Tower tower;
    private final PicturePort port;
    private final PictureReader reader;
    private final Preprocessor preprocessor;
    private final RunPlan plan;
    private final IdleBuffers<FloatBuffer> pictures;
    private final IdleBuffers<FloatBuffer> batches;
    private final Workbench workbench;
    private final Batcher<FloatBuffer, float[]> batcher;

    PictureTower(Tower tower, PicturePort port, PictureReader reader, Preprocessor preprocessor, RunPlan plan) {
        int processors = Runtime.getRuntime().availableProcessors();
        BatchOptions options =
                BatchOptions.of(plan.most() == 1 ? 1 : port.batch().orElse(plan.most()));
        this.tower = tower;
        this.port = port;
        this.reader = reader;
        this.preprocessor = preprocessor;
        this.plan = plan;
        int running = plan.runners() * options.most();
        this.pictures = new IdleBuffers<>(options.waiting() + running + processors, DirectBuffers::floats);
        this.batches = new IdleBuffers<>(plan.runners(), DirectBuffers::floats);
        this.workbench = new Workbench("loreboard-pictures", processors);
        this.batcher = new Batcher<>("pictures", plan.runners(), options, picture -> true, this::run);
    }

    /** How many numbers a vector has, found out by looking at nothing, twice where the graph takes several. */
    int dimension() {
        int rows = port.batch().orElse(Math.min(plan.most(), 2));
        return tower.dimension(input(DirectBuffers.floats(rows * preprocessor.size()), rows));
    }

    void embed(List<Placed<Image>> items, EmbeddingSpace space, Outcomes outcomes) {
        List<CompletableFuture<float[]>> vectors = new ArrayList<>();
        items.forEach(item -> vectors.add(new CompletableFuture<>()));
        try (Arrivals<FloatBuffer, float[]> arrivals = batcher.expect(items.size())) {
            workbench.prepare(
                    items.size(), i -> vectors.set(i, bring(items.get(i).item(), arrivals)));
            for (int i = 0; i < items.size(); i++) {
                tower.await(new Placed<>(items.get(i).position(), vectors.get(i)), space, outcomes);
            }
        }
    }

    private CompletableFuture<float[]> bring(Image picture, Arrivals<FloatBuffer, float[]> arrivals) {
        FloatBuffer buffer = pictures.take(preprocessor.size());
        try {
            Picture decoded = PreparationEvent.timed(Step.DECODE, CONTENT, () -> reader.read(picture));
            return arrivals.add(PreparationEvent.timed(Step.PREPROCESS, CONTENT, () -> {
                preprocessor.write(decoded, buffer, 0);
                return buffer;
            }));
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (LoreboardException unreadable) {
            pictures.giveBack(buffer);
            arrivals.skip();
            return CompletableFuture.failedFuture(unreadable);
        }
    }

    private List<float[]> run(List<FloatBuffer> some) {
        int size = preprocessor.size();
        int rows = port.batch().orElse(some.size());
        FloatBuffer batch = batches.take(rows * size);
        try {
            for (int row = 0; row < some.size(); row++) {
                batch.put(row * size, some.get(row), 0, size);
            }
            repeatLast(batch, some.size(), rows);
            List<float[]> vectors = List.of(tower.run(input(batch, rows))).subList(0, some.size());
            some.forEach(pictures::giveBack);
            return vectors;
        } finally {
            batches.giveBack(batch);
        }
    }

    /** A graph whose batch is fixed is given a full one: the last picture again, so that nothing old has a say. */
    private void repeatLast(FloatBuffer batch, int filled, int rows) {
        int size = preprocessor.size();
        for (int row = filled; row < rows; row++) {
            batch.put(row * size, batch, (filled - 1) * size, size);
        }
    }

    private Map<String, Floats> input(FloatBuffer batch, int rows) {
        Preprocessing wanted = preprocessor.wanted();
        List<Long> shape = List.of((long) rows, 3L, (long) wanted.height(), (long) wanted.width());
        return Map.of(port.name(), new Floats(batch.slice(0, rows * preprocessor.size()), shape));
    }

    @Override
    public void close() {
        batcher.close();
        workbench.close();
    }

    /** How often its graph was run. */
    long runs() {
        return tower.session().runs();
    }

    /** The session that it runs on. */
    @Override
    public String toString() {
        return tower.session().toString();
    }
}

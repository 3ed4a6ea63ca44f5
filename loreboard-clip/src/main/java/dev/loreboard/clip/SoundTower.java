package dev.loreboard.clip;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.batching.Arrivals;
import dev.loreboard.clip.batching.BatchOptions;
import dev.loreboard.clip.batching.Batcher;
import dev.loreboard.clip.batching.Workbench;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The side of a model that hears. Sound is read, resampled and cut into windows beside the runs; windows run together with those of
 * other sounds, and the middle of a sound's windows is its vector. May be shared between threads.
 */
final class SoundTower implements AutoCloseable {

    private final Tower tower;
    private final SoundPort port;
    private final Ear ear;
    private final RunPlan plan;
    private final IdleBuffers<FloatBuffer> batches;
    private final Workbench workbench;
    private final Batcher<float[], float[]> batcher;

    SoundTower(Tower tower, SoundPort port, Ear ear, RunPlan plan) {
        this.tower = tower;
        this.port = port;
        this.ear = ear;
        this.plan = plan;
        this.batches = new IdleBuffers<>(plan.runners(), DirectBuffers::floats);
        this.workbench = new Workbench("loreboard-sounds", Runtime.getRuntime().availableProcessors());
        int most = plan.most() == 1 ? 1 : port.batch().orElse(plan.most());
        this.batcher = new Batcher<>("sounds", plan.runners(), BatchOptions.of(most), window -> true, this::run);
    }

    /** How many numbers a vector has, found out by hearing nothing, twice where the graph takes several. */
    int dimension() {
        int rows = port.batch().orElse(Math.min(plan.most(), 2));
        float[] silence = ear.frames(new float[ear.wanted().window()], 0);
        FloatBuffer batch = DirectBuffers.floats(rows * ear.size());
        for (int row = 0; row < rows; row++) {
            batch.put(row * ear.size(), silence);
        }
        return tower.dimension(input(batch, rows));
    }

    void embed(List<Placed<Audio>> items, EmbeddingSpace space, Outcomes outcomes) {
        List<CompletableFuture<float[]>> vectors = new ArrayList<>();
        items.forEach(item -> vectors.add(new CompletableFuture<>()));
        workbench.prepare(items.size(), i -> {
            try {
                vectors.get(i).complete(vector(items.get(i).item()));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LoreboardException unreadable) {
                vectors.get(i).completeExceptionally(unreadable);
            }
        });
        for (int i = 0; i < items.size(); i++) {
            tower.await(new Placed<>(items.get(i).position(), vectors.get(i)), space, outcomes);
        }
    }

    private float[] vector(Audio audio) {
        float[] samples = ear.samples(audio);
        List<Integer> starts = ear.wanted().starts(samples.length);
        List<CompletableFuture<float[]>> windows = new ArrayList<>();
        try (Arrivals<float[], float[]> arrivals = batcher.expect(starts.size())) {
            for (int start : starts) {
                windows.add(arrivals.add(ear.frames(samples, start)));
            }
            return Ear.middle(windows.stream().map(tower::await).toList());
        }
    }

    private List<float[]> run(List<float[]> some) {
        int size = ear.size();
        int rows = port.batch().orElse(some.size());
        FloatBuffer batch = batches.take(rows * size);
        try {
            for (int row = 0; row < rows; row++) {
                batch.put(row * size, some.get(Math.min(row, some.size() - 1)));
            }
            return List.of(tower.run(input(batch, rows))).subList(0, some.size());
        } finally {
            batches.giveBack(batch);
        }
    }

    private Map<String, Floats> input(FloatBuffer batch, int rows) {
        return port.input(batch.slice(0, rows * ear.size()), rows, ear.wanted());
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

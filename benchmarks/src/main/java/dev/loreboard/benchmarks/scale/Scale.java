package dev.loreboard.benchmarks.scale;

import dev.loreboard.api.Progress;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.benchmarks.input.Matrix;
import dev.loreboard.benchmarks.input.Mixture;
import dev.loreboard.vector.lucene.Compression;
import dev.loreboard.vector.lucene.LuceneOptions;
import dev.loreboard.vector.lucene.LuceneStore;
import dev.loreboard.vector.recall.RecallCheck;
import dev.loreboard.vector.recall.RecallReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fills a store with so many entries, as durably as anybody would, and sees what it costs: with the default settings and the
 * vectors of one model.
 *
 * @param folder for the index, removed afterwards
 * @param listener hears how far it is
 */
public record Scale(int entries, Compression compression, Path folder, Consumer<String> listener) {

    private static final long SEED = 20_261_125;
    private static final int DIMENSION = 512;
    private static final int TOGETHER = 10_000;
    private static final int QUESTIONS = 200;
    private static final int LIMIT = 10;
    private static final int WARM_UPS = 3;
    private static final int[] EFFORTS = {50, 100, 200, 400, 800};
    private static final EmbeddingSpace SPACE = new EmbeddingSpace("benchmark", DIMENSION);

    public ScaleRow measure() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        Mixture mixture = new Mixture(DIMENSION, random);
        List<Embedding> questions = embeddings(mixture.draw(QUESTIONS, random));
        LuceneOptions options = LuceneOptions.at(folder).withCompression(compression);
        ScaleRow row;
        try (LuceneStore store = new LuceneStore(options, SPACE)) {
            Duration putting = fill(store, mixture, random);
            long begun = System.nanoTime();
            store.settle();
            Duration settling = since(begun);
            Searching settled = searching(store, questions);
            long again = System.nanoTime();
            store.compact();
            Duration compacting = since(again);
            Searching compact = searching(store, questions);
            row = new ScaleRow(
                    entries, compression, putting, settling, settled, compacting, compact, bytes(), List.of());
        }
        List<EffortRow> efforts = new ArrayList<>();
        for (int effort : EFFORTS) {
            listener.accept("asking " + entries + " entries with an effort of " + effort);
            try (LuceneStore store = new LuceneStore(options.withSearchEffort(effort), SPACE)) {
                efforts.add(new EffortRow(entries, compression, effort, searching(store, questions)));
            }
        }
        return row.withEfforts(efforts);
    }

    private Duration fill(LuceneStore store, Mixture mixture, SplittableRandom random) {
        long nanos = 0;
        for (int row = 0; row < entries; row += TOGETHER) {
            List<Entry> batch = new ArrayList<>();
            int first = row;
            Matrix drawn = mixture.draw(Math.min(TOGETHER, entries - row), random);
            for (int i = 0; i < drawn.size(); i++) {
                batch.add(Entry.of("%09d".formatted(first + i), Embedding.of(SPACE, drawn.row(i)))
                        .withMetadata(Metadata.none().with("year", 1900 + (first + i) % 126)));
            }
            long begun = System.nanoTime();
            store.put(batch);
            nanos += System.nanoTime() - begun;
            listener.accept("%,d of %,d entries in %d s".formatted(row + drawn.size(), entries, nanos / 1_000_000_000));
        }
        return Duration.ofNanos(nanos);
    }

    private Searching searching(LuceneStore store, List<Embedding> questions) {
        List<Query> queries =
                questions.stream().map(one -> Query.near(one).limit(LIMIT)).toList();
        double[] micros = new double[queries.size()];
        for (int round = 0; round <= WARM_UPS; round++) {
            for (int i = 0; i < micros.length; i++) {
                long begun = System.nanoTime();
                store.search(queries.get(i));
                micros[i] = (System.nanoTime() - begun) / 1000.0;
            }
        }
        Arrays.sort(micros);
        RecallReport report = RecallCheck.ofSome().limit(LIMIT).run(store, questions, Progress.ignored());
        return new Searching(
                micros[micros.length / 2],
                micros[micros.length * 95 / 100],
                report.exactTime().toNanos() / 1000.0 / report.queries(),
                report.recall(),
                ProcessMemory.now());
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static List<Embedding> embeddings(Matrix rows) {
        return Stream.of(rows.rows()).map(row -> Embedding.of(SPACE, row)).toList();
    }
}

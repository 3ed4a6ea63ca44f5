package dev.loreboard.clip.quantize;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.model.Precision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Compares a model in 8 bits with the same in 32, on somebody's own pictures or words. */
public final class TwinCheck {

    private static final int TOGETHER = 32;
    private static final int FEWEST = 2;
    private static final int NEIGHBOURS = 10;

    private final List<Embedding> exact = new ArrayList<>();
    private final List<Embedding> rounded = new ArrayList<>();

    private TwinCheck() {}

    /**
     * Opens both, embeds everything twice, and closes them.
     *
     * @param options of the model; their precision is not asked
     * @throws IllegalArgumentException when there are fewer than two items
     * @throws UnreadableContentException when fewer than two of them can be read
     */
    public static TwinReport run(ClipOptions options, List<? extends Content> contents, Progress progress) {
        if (contents.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "Two models are compared on " + FEWEST + " items at least, not on " + contents.size() + ".");
        }
        TwinCheck check = new TwinCheck();
        long begun = System.nanoTime();
        try (ClipEmbedder whole = new ClipEmbedder(options.withPrecision(Precision.FLOAT32));
                ClipEmbedder small = new ClipEmbedder(options.withPrecision(Precision.INT8))) {
            whole.space().requireSame(small.space(), "The model in 32 bits in " + options.folder());
            for (int from = 0; from < contents.size(); from += TOGETHER) {
                progress.throwIfCancelled("Comparing");
                int to = Math.min(from + TOGETHER, contents.size());
                check.add(embed(whole, contents.subList(from, to)), embed(small, contents.subList(from, to)));
                progress.at(new Step(
                        "comparing",
                        to,
                        OptionalLong.of(contents.size()),
                        Duration.ofNanos(System.nanoTime() - begun)));
            }
        }
        return check.report(contents.size(), progress);
    }

    private static Map<Integer, Embedding> embed(Embedder embedder, List<? extends Content> some) {
        try {
            List<Embedding> vectors = embedder.embedAll(some);
            Map<Integer, Embedding> byPosition = new TreeMap<>();
            for (int i = 0; i < vectors.size(); i++) {
                byPosition.put(i, vectors.get(i));
            }
            return byPosition;
        } catch (BatchException partly) {
            return partly.results(Embedding.class);
        }
    }

    private void add(Map<Integer, Embedding> whole, Map<Integer, Embedding> small) {
        whole.forEach((position, vector) -> {
            Embedding other = small.get(position);
            if (other != null) {
                exact.add(vector);
                rounded.add(other);
            }
        });
    }

    private TwinReport report(int items, Progress progress) {
        if (exact.size() < FEWEST) {
            throw new UnreadableContentException("Of " + items + " items " + exact.size() + " could be read. Name "
                    + FEWEST + " at least, some hundreds for a figure to rely on.");
        }
        DoubleSummaryStatistics cosines = IntStream.range(0, exact.size())
                .mapToDouble(i -> exact.get(i).similarityTo(rounded.get(i)))
                .summaryStatistics();
        double shared = 0;
        for (int item = 0; item < exact.size(); item++) {
            progress.throwIfCancelled("Comparing");
            shared += shared(item) / exact.size();
        }
        return new TwinReport(exact.size(), items - exact.size(), cosines.getMin(), cosines.getAverage(), shared);
    }

    /** Of the neighbours of this item, the share that is found with its rounded vector too. */
    private double shared(int item) {
        List<Integer> right = nearest(exact.get(item), item);
        Set<Integer> found = new HashSet<>(nearest(rounded.get(item), item));
        return (double) right.stream().filter(found::contains).count() / right.size();
    }

    private List<Integer> nearest(Embedding target, int itself) {
        double[] similarities = exact.stream().mapToDouble(target::similarityTo).toArray();
        return IntStream.range(0, exact.size())
                .filter(i -> i != itself)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -similarities[i]))
                .limit(NEIGHBOURS)
                .toList();
    }
}

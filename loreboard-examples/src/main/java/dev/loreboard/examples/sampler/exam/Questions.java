package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.relevance.KindField;
import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.relevance.RelevanceGauge;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a collection says to questions about its world, and to others.
 *
 * @param refused of the questions from outside, the share that is not answered
 * @param answered of those about the world, the share that is
 * @param apart how often a question about the world is worth more than one from outside, over all pairs of both
 */
record Questions(double refused, double answered, double apart) {

    private static final int LOOKED_AT = 20;
    private static final KindField KIND = new KindField(Field.named("kind"));

    static Questions ask(Gallery gallery, Embedder model) {
        try {
            Path learned = Files.createTempFile("loreboard-exam", ".relevance");
            try {
                return ask(gallery, model, learned);
            } finally {
                Files.deleteIfExists(learned);
            }
        } catch (IOException failure) {
            throw new StorageException(
                    "No file for what is learned on the way could be made in " + System.getProperty("java.io.tmpdir")
                            + " (" + failure + "). Name a folder that can be written to with -Djava.io.tmpdir.",
                    failure);
        }
    }

    /** @param learned where the gauge may keep what it learns */
    private static Questions ask(Gallery gallery, Embedder model, Path learned) {
        try (VectorStore store = new ExactStore(ExactOptions.inMemory(), model.space())) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < gallery.size(); i++) {
                entries.add(Entry.of("picture-" + i, gallery.vectors().get(i))
                        .withMetadata(KIND.note(Metadata.none(), Modality.IMAGE)));
            }
            store.put(entries);
            RelevanceGauge gauge = new RelevanceGauge(model, store, KIND, learned);
            List<Double> outside = best(Lines.of("out-of-world.txt"), store, model, gauge);
            List<Double> inside = best(Lines.of("in-world.txt"), store, model, gauge);
            return new Questions(
                    share(
                            outside.stream()
                                    .filter(value -> value < Relevance.FLOOR)
                                    .count(),
                            outside),
                    share(
                            inside.stream()
                                    .filter(value -> value >= Relevance.FLOOR)
                                    .count(),
                            inside),
                    apart(inside, outside));
        }
    }

    /** Of each question what its best answer is worth. */
    private static List<Double> best(List<String> words, VectorStore store, Embedder model, RelevanceGauge gauge) {
        List<Embedding> questions =
                model.embedAll(words.stream().map(Text::query).toList());
        return questions.stream()
                .map(question -> store.search(Query.near(question).limit(LOOKED_AT)).stream()
                        .mapToDouble(match -> gauge.relevance(question, Modality.TEXT, match.entry())
                                .value())
                        .max()
                        .orElseThrow())
                .toList();
    }

    private static double share(long count, List<Double> all) {
        return (double) count / all.size();
    }

    /** The area under the curve of both. */
    private static double apart(List<Double> inside, List<Double> outside) {
        return inside.stream()
                .mapToDouble(one -> outside.stream()
                        .mapToDouble(other -> one > other ? 1 : one.equals(other) ? 0.5 : 0)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }
}

package dev.loreboard.clip.text;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Labels as vectors, each put in the middle of several sentences about it, since models were trained on sentences. What was
 * computed for a set of labels is kept for the next time. It does not close the embedder. May be shared between threads.
 */
public final class PromptEnsemble {

    /** Where a label goes in a template. */
    public static final String LABEL = "{}";

    private static final int MOST_SETS = 32;

    private final Embedder embedder;
    private final List<String> templates;
    private final Map<List<String>, List<Embedding>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, List<Embedding>> eldest) {
            return size() > MOST_SETS;
        }
    };

    /** @param templates for example "a painting of {}." */
    public PromptEnsemble(Embedder embedder, List<String> templates) {
        if (templates.isEmpty() || !templates.stream().allMatch(template -> template.contains(LABEL))) {
            throw new IllegalArgumentException("An ensemble needs at least one template, and \"" + LABEL
                    + "\" in each where the label goes; these are " + templates + ".");
        }
        this.embedder = embedder;
        this.templates = List.copyOf(templates);
    }

    /** One vector for each label, in their order: the middle of what the templates make of it. */
    public List<Embedding> embedAll(List<String> labels) {
        List<String> asked = List.copyOf(labels);
        synchronized (kept) {
            List<Embedding> known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        List<Embedding> computed = compute(asked);
        synchronized (kept) {
            kept.put(asked, computed);
        }
        return computed;
    }

    private List<Embedding> compute(List<String> labels) {
        List<Text> sentences = labels.stream()
                .flatMap(label -> templates.stream().map(template -> Text.of(template.replace(LABEL, label))))
                .toList();
        List<Embedding> vectors = embedAll(sentences, labels.size());
        return IntStream.range(0, labels.size())
                .mapToObj(label ->
                        Embedding.centroid(vectors.subList(label * templates.size(), (label + 1) * templates.size())))
                .toList();
    }

    private List<Embedding> embedAll(List<Text> sentences, int labels) {
        try {
            return embedder.embedAll(sentences);
        } catch (BatchException failed) {
            throw ofLabels(failed, labels);
        }
    }

    /** A label fails with the first of its sentences that does; labels are what the caller can name. */
    private BatchException ofLabels(BatchException failed, int labels) {
        SortedMap<Integer, LoreboardException> failures = new TreeMap<>();
        failed.failures().forEach((sentence, reason) -> failures.putIfAbsent(sentence / templates.size(), reason));
        SortedMap<Integer, Embedding> results = new TreeMap<>();
        SortedMap<Integer, Embedding> sentences = failed.results(Embedding.class);
        for (int label = 0; label < labels; label++) {
            if (!failures.containsKey(label)) {
                int first = label * templates.size();
                results.put(
                        label,
                        Embedding.centroid(sentences
                                .subMap(first, first + templates.size())
                                .values()));
            }
        }
        return new BatchException(failures, results);
    }
}

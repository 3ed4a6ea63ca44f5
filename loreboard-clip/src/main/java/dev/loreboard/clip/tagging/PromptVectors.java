package dev.loreboard.clip.tagging;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.text.PromptEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the sentences of a taxonomy into vectors, some at a time. */
record PromptVectors(Embedder embedder, Taxonomy taxonomy) {

    private static final int SENTENCES_AT_ONCE = 256;

    List<FacetJudge> judges(Likelihood likelihood) {
        return taxonomy.facets().stream()
                .map(facet -> new FacetJudge(
                        facet,
                        labels(facet),
                        vectors(facet, List.of(PromptEnsemble.LABEL), facet.background()),
                        likelihood))
                .toList();
    }

    /** A label stands in the middle of its prompts, as each prompt stands in the middle of its sentences. */
    private List<Embedding> labels(Taxonomy.Facet facet) {
        List<String> prompts = facet.labels().stream()
                .flatMap(label -> label.prompts().stream())
                .toList();
        List<Embedding> vectors = vectors(facet, facet.templates(), prompts);
        List<Embedding> labels = new ArrayList<>();
        int from = 0;
        for (Taxonomy.Label label : facet.labels()) {
            int to = from + label.prompts().size();
            labels.add(middle(facet, label, vectors.subList(from, to)));
            from = to;
        }
        return labels;
    }

    private List<Embedding> vectors(Taxonomy.Facet facet, List<String> templates, List<String> prompts) {
        PromptEnsemble ensemble = new PromptEnsemble(embedder, templates);
        int together = Math.max(1, SENTENCES_AT_ONCE / templates.size());
        List<Embedding> vectors = new ArrayList<>();
        for (int from = 0; from < prompts.size(); from += together) {
            CancelledException.throwIfInterrupted("Embedding the sentences of " + taxonomy);
            List<String> some = prompts.subList(from, Math.min(from + together, prompts.size()));
            try {
                vectors.addAll(ensemble.embedAll(some));
            } catch (BatchException failed) {
                Map.Entry<Integer, LoreboardException> first =
                        failed.failures().entrySet().iterator().next();
                throw unusable(facet, "the prompt \"" + some.get(first.getKey()) + "\"", first.getValue());
            } catch (IllegalArgumentException cancelledOut) {
                throw unusable(facet, "one of the prompts " + some, cancelledOut);
            }
        }
        return vectors;
    }

    private Embedding middle(Taxonomy.Facet facet, Taxonomy.Label label, List<Embedding> prompts) {
        try {
            return prompts.size() == 1 ? prompts.getFirst() : Embedding.centroid(prompts);
        } catch (IllegalArgumentException cancelledOut) {
            throw unusable(facet, "the label \"" + label.name() + "\"", cancelledOut);
        }
    }

    private TaggingException unusable(Taxonomy.Facet facet, String what, RuntimeException reason) {
        return new TaggingException(
                "In the facet \"" + facet.name() + "\" of the taxonomy " + taxonomy + " " + what
                        + " cannot be turned into a vector: " + reason.getMessage() + " Put it differently.",
                reason);
    }
}

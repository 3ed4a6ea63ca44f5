package dev.loreboard.clip.tagging;

import java.util.Optional;
import java.util.Set;

/** An example, and what the tagger's model makes of it. */
record ScoredExample(LabelledExample example, PictureScores scores) {

    /**
     * What was said of one label; nothing when the example says nothing about its facet.
     *
     * @param facet by its place in the taxonomy
     * @param label by its place in the facet
     */
    Optional<Judged> judged(Taxonomy taxonomy, int facet, int label) {
        Taxonomy.Facet asked = taxonomy.facets().get(facet);
        FacetScores found = scores.facets().get(facet);
        Set<String> truth = example.tags().get(asked.name());
        return Optional.ofNullable(truth)
                .map(known -> new Judged(
                        found.logit(label),
                        found.isCandidate(label),
                        known.contains(asked.labels().get(label).name())));
    }
}

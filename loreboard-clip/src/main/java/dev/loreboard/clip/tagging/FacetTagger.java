package dev.loreboard.clip.tagging;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.tagging.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the tags of one facet. May be shared between threads.
 *
 * @param rules one for each label
 */
record FacetTagger(FacetJudge judge, List<LabelRule> rules, String origin) {

    FacetTagger {
        rules = List.copyOf(rules);
    }

    /** In the order of the labels. */
    List<Tag> tags(Embedding picture) {
        FacetScores scores = judge.judge(picture);
        List<Tag> tags = new ArrayList<>();
        for (int label = 0; label < rules.size(); label++) {
            double confidence = confidence(scores, label);
            if (scores.isCandidate(label) && rules.get(label).gives(confidence)) {
                tags.add(tag(judge.facet().labels().get(label).name(), confidence));
            }
        }
        return switch (judge.facet().mode()) {
            case INDEPENDENT -> tags;
            case EXCLUSIVE -> tags.isEmpty() ? List.of(unknown(scores)) : tags;
        };
    }

    /** As sure as the label that comes nearest would have been wrong. */
    private Tag unknown(FacetScores scores) {
        return tag(Taxonomy.UNKNOWN, 1 - confidence(scores, scores.best()));
    }

    private double confidence(FacetScores scores, int label) {
        return rules.get(label).curve().confidence(scores.logit(label));
    }

    private Tag tag(String label, double confidence) {
        return new Tag(judge.facet().name(), label, confidence, origin);
    }
}

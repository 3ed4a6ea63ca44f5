package dev.loreboard.clip.tagging;

import java.util.BitSet;

/** What a picture's vector says about the labels of one facet. */
final class FacetScores {

    private final double[] logits;
    private final BitSet candidates;

    FacetScores(double[] logits, BitSet candidates) {
        this.logits = logits;
        this.candidates = candidates;
    }

    /** The log-odds of a label, by the model alone. */
    double logit(int label) {
        return logits[label];
    }

    /** Whether the label would be given if it were sure enough. */
    boolean isCandidate(int label) {
        return candidates.get(label);
    }

    /** The label with the greatest log-odds, the first of equals. */
    int best() {
        int best = 0;
        for (int label = 1; label < logits.length; label++) {
            if (logits[label] > logits[best]) {
                best = label;
            }
        }
        return best;
    }
}

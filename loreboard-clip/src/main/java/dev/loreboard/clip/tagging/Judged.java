package dev.loreboard.clip.tagging;

import java.util.List;

/**
 * What was said of one example and one label, and whether it was true.
 *
 * @param logit by the model alone
 * @param candidate whether the label would be given if it were sure enough
 */
record Judged(double logit, boolean candidate, boolean right) {

    /** How many are right. */
    static int right(List<Judged> judged) {
        return (int) judged.stream().filter(Judged::right).count();
    }
}

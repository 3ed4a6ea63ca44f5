package dev.loreboard.clip.tagging;

/**
 * What was said of one example and one label, and whether it was true.
 *
 * @param logit by the model alone
 * @param candidate whether the label would be given if it were sure enough
 */
record Judged(double logit, boolean candidate, boolean right) {}

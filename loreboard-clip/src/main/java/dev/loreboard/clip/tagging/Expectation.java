package dev.loreboard.clip.tagging;

/**
 * What to expect of the tags of one label, from examples that its curve had not seen.
 *
 * @param precision how often such a tag is right: right tags and a half, by tags and one, so that a few that are all right do
 *     not count as certainty
 * @param least the lower end of a 95 % interval for the precision, by Wilson. The threshold was chosen on the same examples,
 *     so it holds a little less often than that
 * @param recall how many of the pictures that should have the tag get it
 * @param positives examples that should have the tag
 * @param negatives examples that should not
 */
public record Expectation(double precision, double least, double recall, int positives, int negatives) {

    public Expectation {
        if (!isShare(precision) || !isShare(least) || !isShare(recall) || positives < 0 || negatives < 0) {
            throw new IllegalArgumentException(
                    "Precision, its least and recall lie between 0 and 1, and examples are not "
                            + "less than none; these are " + precision + ", " + least + ", " + recall + ", " + positives
                            + " and "
                            + negatives + ".");
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}

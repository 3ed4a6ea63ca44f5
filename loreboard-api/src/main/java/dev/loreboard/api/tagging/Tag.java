package dev.loreboard.api.tagging;

/**
 * A word for some content, and how sure its giver is.
 *
 * @param facet what kind of word it is: "mood", "palette", "subject"
 * @param label the word itself
 * @param confidence from 0 to 1; for a calibrated tagger, how often such a tag is right
 * @param origin who gave it: the name of a model, or "human"
 */
public record Tag(String facet, String label, double confidence, String origin) {

    public Tag {
        if (facet.isBlank() || label.isBlank() || origin.isBlank()) {
            throw new IllegalArgumentException("A tag names its facet, its label and its origin; this is: \"" + facet
                    + "\", \"" + label + "\", \"" + origin + "\".");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, not at " + confidence + ".");
        }
    }
}

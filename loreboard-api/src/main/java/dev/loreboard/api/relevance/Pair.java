package dev.loreboard.api.relevance;

import dev.loreboard.api.content.Modality;
import java.util.Locale;

/** A kind of question and the kind of entry that answers it; each pair has cosines of its own. */
record Pair(Modality asked, Modality answer) {

    /** For example "text.image". */
    @Override
    public String toString() {
        return (asked + "." + answer).toLowerCase(Locale.ROOT);
    }
}

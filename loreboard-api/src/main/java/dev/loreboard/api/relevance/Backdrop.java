package dev.loreboard.api.relevance;

/**
 * What was learned from asking one kind of question about one kind of entry.
 *
 * @param background the middle of the questions
 * @param entries how many of that kind there were
 */
record Backdrop(Center background, Scale scale, long entries) {

    /** Whether so many entries are about as many as there were. */
    boolean fits(long count) {
        return Long.highestOneBit(count) == Long.highestOneBit(entries);
    }
}

package dev.loreboard.benchmarks.result;

import java.util.List;

/**
 * Where and how something was measured.
 *
 * @param size of the input: tiny, quick or full
 * @param date when it began, to the minute, in UTC
 * @param commit what was checked out; empty when it is not known
 * @param processor its name
 * @param memory in GiB
 * @param system the operating system
 * @param java the Java machine of all Java sides
 * @param flags of all Java sides
 */
public record Surroundings(
        String size,
        String date,
        String commit,
        String processor,
        int cores,
        long memory,
        String system,
        String java,
        List<String> flags) {

    public Surroundings {
        flags = List.copyOf(flags);
    }

    /** Whether figures that were measured there can be laid beside those that were measured here. */
    boolean isLike(Surroundings other) {
        return machine().equals(other.machine()) && size.equals(other.size);
    }

    String machine() {
        return processor + ", " + cores + " cores, " + memory + " GiB, " + system + ", " + java;
    }
}

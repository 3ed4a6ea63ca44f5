package dev.loreboard.api;

import dev.loreboard.api.failure.LoreboardException;
import java.util.List;

/**
 * What became of what was to be added.
 *
 * @param added entries that are new or changed
 * @param unchanged entries that were there already, with the same content
 * @param refused items that could not be taken in; the board's ledger names every one of them with its reason
 * @param refusals the first of those
 */
public record AddReport(long added, long unchanged, long refused, List<Refusal> refusals) {

    /**
     * An item that could not be taken in.
     *
     * @param source its id, or its file
     */
    public record Refusal(String source, LoreboardException reason) {}

    public AddReport {
        refusals = List.copyOf(refusals);
    }

    public long total() {
        return added + unchanged + refused;
    }
}

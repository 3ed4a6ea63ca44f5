package dev.loreboard.api;

import dev.loreboard.api.failure.LoreboardException;
import java.util.List;

/**
 * What became of what was to be added.
 *
 * @param added entries that are new or changed
 * @param attached copies of something that is there, which were noted with it and not added
 * @param unchanged entries that were there already, with the same content, and copies that were attached already
 * @param refused items that could not be taken in; the board's ledger names every one of them with its reason
 * @param attachments the first of the copies; the ledger names every one of them
 * @param refusals the first of those that could not be taken in
 */
public record AddReport(
        long added, long attached, long unchanged, long refused, List<Attachment> attachments, List<Refusal> refusals) {

    /**
     * A copy that was attached.
     *
     * @param source its file, or the id that it has given up
     * @param original the id of what it is a copy of
     */
    public record Attachment(String source, String original) {}

    /**
     * An item that could not be taken in.
     *
     * @param source its id, or its file
     */
    public record Refusal(String source, LoreboardException reason) {}

    public AddReport {
        attachments = List.copyOf(attachments);
        refusals = List.copyOf(refusals);
    }

    public long total() {
        return added + attached + unchanged + refused;
    }
}

package dev.loreboard.api;

import dev.loreboard.api.AddReport.Refusal;
import java.util.List;

/**
 * How a board fared on its way to another space.
 *
 * @param embedded entries that were embedded in this call
 * @param unchanged entries that an earlier call had embedded already
 * @param refused entries that cannot be embedded; as long as there is one, the board stays where it is. The ledger names
 *     every one of them with its reason
 * @param refusals the first of those, by their ids
 */
public record ReembedReport(long embedded, long unchanged, long refused, List<Refusal> refusals) {

    public ReembedReport {
        refusals = List.copyOf(refusals);
    }

    /** Whether the board lives in the other space now. */
    public boolean moved() {
        return refused == 0;
    }
}

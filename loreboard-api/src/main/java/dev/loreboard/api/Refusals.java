package dev.loreboard.api;

import dev.loreboard.api.AddReport.Refusal;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentChangedException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.EntryNotFoundException;
import dev.loreboard.api.failure.FilterSyntaxException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.PluginException;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.LedgerRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The items of one run that could not be taken, each noted in the ledger. */
final class Refusals {

    private static final int REPORTED = 100;

    private final Ledger ledger;
    private final Clock clock;
    private final List<Refusal> first = new ArrayList<>();
    private long count;

    Refusals(Board board) {
        this.ledger = board.ledger();
        this.clock = board.clock();
    }

    /** Takes note of a reason that is about the item, and throws one that is about the board. */
    void add(String source, LoreboardException reason) {
        if (!isAboutTheItem(reason)) {
            throw reason;
        }
        ledger.append(new LedgerRecord.Refused(clock.instant(), source, String.valueOf(reason.getMessage())));
        count++;
        if (first.size() < REPORTED) {
            first.add(new Refusal(source, reason));
        }
    }

    long count() {
        return count;
    }

    List<Refusal> first() {
        return first;
    }

    /** Whether another item may fare better; what is wrong with the board itself ends the run. */
    private static boolean isAboutTheItem(LoreboardException reason) {
        return switch (reason) {
            case ContentChangedException changed -> true;
            case ContentTooLargeException large -> true;
            case UnreadableContentException unreadable -> true;
            case UnsupportedContentException unsupported -> true;
            case BatchException batch -> true;
            case PluginException plugin -> true;
            case CancelledException cancelled -> false;
            case EntryNotFoundException missing -> false;
            case FilterSyntaxException filter -> false;
            case ProviderException provider -> false;
            case ServiceException service -> false;
            case SettingsException settings -> false;
            case SpaceMismatchException space -> false;
            case StorageException storage -> false;
        };
    }
}

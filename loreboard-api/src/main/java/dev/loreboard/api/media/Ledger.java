package dev.loreboard.api.media;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The append-only history of a collection, in a file: what came in, what was refused and why, who said what about it.
 *
 * <p>It stands on a {@link RecordLog} and keeps its promises about crashes, threads, interrupts and closing.
 */
public final class Ledger implements AutoCloseable {

    private final RecordLog log;

    private Ledger(RecordLog log) {
        this.log = log;
    }

    /** Opens a ledger, made if it is missing; it has one writer at a time. */
    public static Ledger open(Path file) {
        return new Ledger(RecordLog.open(file));
    }

    /** Returns when the record is on disk. */
    public void append(LedgerRecord record) {
        appendAll(List.of(record));
    }

    /** Returns when all the records are on disk, in this order. */
    public void appendAll(Collection<? extends LedgerRecord> records) {
        log.appendAll(records.stream().map(LedgerLine::write).toList());
    }

    /** Gives every record to the reader, in the order of writing. */
    public void read(Consumer<? super LedgerRecord> reader) {
        log.replay(bytes -> reader.accept(LedgerLine.read(bytes)));
    }

    /** Gives the records of one kind to the reader, in the order of writing. */
    public <R extends LedgerRecord> void read(Class<R> kind, Consumer<? super R> reader) {
        read(record -> {
            if (kind.isInstance(record)) {
                reader.accept(kind.cast(record));
            }
        });
    }

    @Override
    public void close() {
        log.close();
    }
}

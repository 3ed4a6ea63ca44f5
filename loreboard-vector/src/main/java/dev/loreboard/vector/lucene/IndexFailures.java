package dev.loreboard.vector.lucene;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says what went wrong with an index in words that help. */
record IndexFailures(Path folder) {

    /** @param asked what was being done: "search" */
    RuntimeException of(String asked, IOException failure) {
        String what = "The call \"" + asked + "\" to the Lucene store at " + folder;
        return switch (failure) {
            case LockObtainFailedException locked ->
                new StorageException(
                        "The Lucene store at " + folder
                                + " is open already, in this program or another one, and has room"
                                + " for one at a time. Close it there, or open a snapshot of it.",
                        locked);
            case ClosedByInterruptException interrupted ->
                new CancelledException(what + " was cancelled: its thread was interrupted.", interrupted);
            case IndexFormatTooNewException newer ->
                new StorageException(
                        "The index at " + folder
                                + " was written by a newer Lucene. Open it with the Loreboard that wrote"
                                + " it, or a newer one: " + newer.getMessage(),
                        newer);
            case IndexFormatTooOldException older ->
                new StorageException(
                        "The index at " + folder + " was written by a Lucene that is too old to be read. Export it with"
                                + " the Loreboard that wrote it, and import it into a new one: " + older.getMessage(),
                        older);
            case CorruptIndexException damaged ->
                new StorageException(
                        what + " found the index damaged. Open a snapshot of it, or fill a new one: "
                                + damaged.getMessage(),
                        damaged);
            default -> new StorageException(what + " failed: " + message(failure), failure);
        };
    }

    private static String message(IOException failure) {
        String words = failure.getMessage();
        return words == null ? failure.getClass().getSimpleName() : words;
    }
}

package dev.loreboard.api.failure;

import org.jspecify.annotations.Nullable;

/** What keeps data failed, refused or is damaged: a disk, an index, a database. */
public final class StorageException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        this(message, null);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

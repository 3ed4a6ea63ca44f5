package dev.loreboard.api.failure;

/** A change was asked for an entry that the store does not hold. */
public final class EntryNotFoundException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    private final String id;

    public EntryNotFoundException(String id) {
        super("There is no entry \"" + id + "\" in this store. Put it first, or check the id.", null);
        this.id = id;
    }

    public String id() {
        return id;
    }
}

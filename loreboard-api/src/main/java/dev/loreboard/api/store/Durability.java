package dev.loreboard.api.store;

/** Where an acknowledged entry lives. */
public enum Durability {
    /** Gone when the store is closed. */
    MEMORY,
    /** On this machine's disk when {@code put} returns. */
    DISK,
    /** With a server, as durable as that server promises. */
    REMOTE
}

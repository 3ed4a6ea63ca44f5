package dev.loreboard.api;

/** Where a board keeps the bytes of files that are added. */
public enum Keeping {
    /** In its own folder; the file may go afterwards. */
    COPY,
    /** Where they are; the board notes the path. Content that is in no file is copied all the same. */
    REFERENCE
}
